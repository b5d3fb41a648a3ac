// Builds server and web app when a source is newer than the last build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './install.mjs';

const stamp = join(root, 'dist', '.jiedui-sources');
const inputs = ['src', 'scripts/web-build', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.server.json'];

/** A digest of names, sizes and times of all that goes into a build. */
function sourcesDigest() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).toSorted()) add(join(path, name));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
}

export function buildWhenChanged() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest()) return;
  build();
}

function build() {
  const digest = sourcesDigest();
  console.log('构建服务器与网页… Building server and web app…');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json']);
  // Said aloud: under a test runner NODE_ENV is "test", and React would come in its development form, half as heavy again.
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env: { ...process.env, NODE_ENV: 'production' } });
  writeFileSync(stamp, digest);
}

// `npm run build`, whatever stands there already.
if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) build();
