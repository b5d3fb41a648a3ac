// The house rules of docs/architecture.md, checked on every import of src/. Cycles are oxlint's (import/no-cycle).
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const order = [
  ...readFileSync(join(root, 'src/main/feature-order.ts'), 'utf8').matchAll(/^ {2}'([a-z-]+)',$/gm),
].map((match) => match[1]);

/** @returns {string[]} every source file below a folder, as posix paths from the root */
function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const machinery = new Set(['server', 'web', 'documents']);

/** Where a file lives: room of the house, feature and part of the feature (top, server, web, documents). */
function place(path) {
  const [, room, feature, part, ...rest] = path.split('/');
  if (room !== 'features') return { room };
  // Any other folder, such as plans/reading, only divides the business of the top level.
  const inPart = rest.length > 0 && machinery.has(part) ? part : 'top';
  return { room, feature, part: inPart };
}

const isTest = (path) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/');

/** @returns {string | undefined} why this import breaks a rule */
function broken(from, to) {
  const a = place(from);
  const b = place(to);
  if (a.room === 'main' || isTest(from)) return undefined;
  if (b.room === 'main') return 'only main imports main';
  if (a.room === 'kernel') return b.room === 'kernel' ? undefined : 'kernel imports nothing of ours';
  if (a.room === 'platform' || a.room === 'ui') {
    return b.room === 'kernel' || b.room === a.room ? undefined : `${a.room} imports only kernel`;
  }
  if (b.room === 'kernel') return undefined;
  if (b.room === 'platform') {
    return a.part === 'server' || a.part === 'documents' ? undefined : `a feature's ${a.part} has no machinery`;
  }
  if (b.room === 'ui') return a.part === 'web' ? undefined : 'only web/ imports ui';
  if (b.room !== 'features') return `no such room: ${to}`;
  if (a.feature === b.feature) {
    if (a.part === 'top') return b.part === 'top' ? undefined : 'rules do no I/O: top level imports top level';
    if (a.part === 'web' && b.part !== 'web' && b.part !== 'top') return 'web/ never imports server/';
    if (b.part === 'web') return a.part === 'web' ? undefined : 'only web/ imports web/';
    return undefined;
  }
  if (order.indexOf(b.feature) > order.indexOf(a.feature)) return `${b.feature} comes after ${a.feature}`;
  if (b.part === 'top') return undefined;
  if (a.part === 'server' && /\/server\/public-(reads|writes)\.ts$/.test(to)) return undefined;
  if (a.part === 'web' && /\/web\/public-parts\.tsx?$/.test(to)) return undefined;
  return 'another feature is known by its top level, server/public-reads.ts, server/public-writes.ts, web/public-parts.tsx';
}

/** Written by `npm run types`, read by the compiler. */
const generated = 'src/platform/database/schema.ts';
const sqlHomes = /\/server\/(.*-)?(store|views|public-reads|public-writes)\.ts$/;
const problems = [];
for (const file of sources('src')) {
  const text = readFileSync(join(root, file), 'utf8');
  const { room, feature, part } = place(file);
  if (feature && !order.includes(feature)) problems.push(`${file}: ${feature} is not in feature-order.ts`);
  for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    const why = broken(file, target);
    if (why) problems.push(`${file}: imports ${target}: ${why}`);
  }
  if (isTest(file)) continue;
  const pure = room === 'kernel' || part === 'top';
  if (pure && /new Date\(\)|Date\.now\(|Math\.random\(|from 'node:/.test(text)) {
    problems.push(`${file}: rules take time and chance from their caller and do no I/O`);
  }
  if (room === 'features' && !sqlHomes.test(file) && /from 'kysely'|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text)) {
    problems.push(`${file}: SQL lives in store.ts, views.ts, public-reads.ts, public-writes.ts`);
  }
  const lines = text.split('\n').length;
  if (lines > 400 && file !== generated) problems.push(`${file}: ${lines} lines: it is two things`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`\n${problems.length} house rules broken; see docs/architecture.md`);
  process.exit(1);
}
console.log(`house in order: ${sources('src').length} files`);
