import { build } from 'vite';

/** Makes one .mjs of a TypeScript program, so that a test can run it as a process of its own. Gives the file's path. */
export async function bundleForNode(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return `${folder}/program.mjs`;
}
