import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

export interface FieldWorkerOptions {
  /** The worker's own code. */
  entry: string;
  /** Modules that the app must open without a network, beside what every visitor loads first. */
  modules: readonly string[];
  /** Files of `public/` that it shows. */
  others: readonly string[];
}

/**
 * Writes `sw.js`: the worker with the list of the files that make the field app. What the modules load at once comes with
 * them; what they load later, after a click, does not.
 */
export function buildFieldWorker({ entry, modules, others }: FieldWorkerOptions): Plugin {
  let [root, outDir, publicDir] = ['', '', ''];
  return {
    name: 'jiedui-build-field-worker',
    apply: 'build',
    configResolved(config) {
      ({ root, publicDir } = config);
      outDir = resolve(root, config.build.outDir);
    },
    async writeBundle(_options, bundle) {
      const assets = assetsOf(bundle, modules.map((module) => resolve(root, module)));
      const frame = readFileSync(join(outDir, 'index.html'));
      const contents = others.map((path) => digest(readFileSync(join(publicDir, path))));
      const code = digest(readFileSync(resolve(root, entry)));
      const app = {
        version: digest(JSON.stringify([assets, contents, digest(frame), code])).slice(0, 12),
        assets: assets.map((name) => `/${name}`),
        others: others.map((path) => `/${path}`),
        frameDigest: digest(frame),
      };
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        define: { FIELD_APP: JSON.stringify(app) },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'chrome108',
          reportCompressedSize: false,
          rolldownOptions: { input: resolve(root, entry), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}

/** Names of the files that these modules and the first load need, styles included. */
export function assetsOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk) => {
    if (wanted.has(chunk.fileName)) return;
    wanted.add(chunk.fileName);
    for (const style of stylesOf(chunk)) wanted.add(style);
    for (const name of chunk.imports) {
      const next = chunks.find(({ fileName }) => fileName === name);
      if (next) add(next);
    }
  };
  for (const chunk of chunks) if (chunk.isEntry) add(chunk);
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(module));
    if (!chunk) throw new Error(existsSync(module) ? `nothing in the web app loads ${module}` : `${module} is not there; see src/main/web/field-modules.ts`);
    add(chunk);
  }
  return [...wanted].toSorted();
}

function stylesOf(chunk: Rolldown.OutputChunk): Iterable<string> {
  return (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? [];
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
