import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parseAst } from 'vite';
import { floor } from '../../scripts/web-build/floor.ts';

/** Browsers of the floor under the names that the data has for them; a phone's Chrome has the numbers of a computer's. */
const versions = [
  ['chrome', floor.chrome],
  ['chrome_android', floor.chrome],
  ['safari', floor.safari],
  ['safari_ios', floor.safari],
  ['firefox', floor.firefox],
] as const;

/** Was it there, plainly and under its own name, in every browser of the floor? */
function isOld({ support }: CompatStatement): boolean {
  return versions.every(([browser, version]) => {
    const given = support[browser];
    const statements: readonly SimpleSupportStatement[] = given === undefined ? [] : Array.isArray(given) ? given : [given];
    return statements.some(
      ({ version_added, version_removed, flags, prefix, alternative_name }) =>
        typeof version_added === 'string' && Number.parseFloat(version_added.replace('≤', '')) <= version && (version_removed === undefined || (typeof version_removed === 'string' && Number.parseFloat(version_removed) > version)) && !flags && !prefix && !alternative_name,
    );
  });
}

interface Known {
  /** Globals, and what hangs on them: `AbortSignal.any`. */
  young: Set<string>;
  old: Set<string>;
  /** Names that are young wherever they occur: `toSorted`. */
  youngMembers: Set<string>;
}

/** What a page holds in its hands; of rarer interfaces the members have names that anything may have, and only their statics are looked for. */
const isMet = (name: string, { javascript }: CompatData) =>
  name in (javascript?.builtins ?? {}) || /^(?:Abort|Blob|Broadcast|Cache|Crypto|CSSStyle|Document|DOM|Element|Event|Fetch|File|FormData|Headers|History|HTML|IDB|Intersection|Location|Lock|Message|Mutation|Navigator|Node|Performance|Permission|Readable|Request|Resize|Response|Selection|ServiceWorker|Storage|Subtle|Text|URL|Window)/.test(name);

const known = new WeakMap<CompatData, Known>();

function knownOf(data: CompatData): Known {
  const before = known.get(data);
  if (before) return before;
  const [young, old, oldMembers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const youngMembers = new Set<string>();
  const note = (name: string, member: string | undefined, compat: CompatStatement | undefined) => {
    if (!compat) return;
    const isThere = isOld(compat);
    (isThere ? old : young).add(name);
    if (member !== undefined) (isThere ? oldMembers : youngMembers).add(member);
  };
  for (const [name, thing] of Object.entries({ ...data.api, ...data.javascript?.builtins } as Record<string, Identifier>)) {
    note(name, undefined, thing.__compat);
    for (const [key, member] of Object.entries(thing) as [string, Identifier][]) {
      if (key === '__compat' || key.endsWith('_event')) continue;
      const plain = key.replace(/_static$/, '');
      // A static is found by the name of what it hangs on.
      note(`${name}.${plain}`, plain === key && isMet(name, data) ? plain : undefined, member.__compat);
    }
  }
  for (const member of oldMembers) youngMembers.delete(member);
  const all = { young, old, youngMembers };
  known.set(data, all);
  return all;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const nameOf = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined);

const isGlobal = (name: string | undefined) => name === 'globalThis' || name === 'window' || name === 'self';

/** `object.name`, where the object may be anything. */
function memberOf(node: unknown): [string | undefined, string] | undefined {
  if (!isNode(node) || node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const object = node['object'];
  const inside = memberOf(object);
  // `globalThis.AbortSignal.any` is `AbortSignal.any`.
  return [nameOf(object) ?? (inside && isGlobal(inside[0]) ? inside[1] : undefined), nameOf(node['property']) ?? ''];
}

/**
 * What a script uses by a name that some browser of the floor does not know, each once. By name alone: what is asked for first, and what
 * is somebody's own of the same name, is found too and looked at by a person.
 */
export function beyondFloor(script: string, data: CompatData): string[] {
  const { young, old, youngMembers } = knownOf(data);
  const found = new Set<string>();
  const look = (node: Node): void => {
    const member = memberOf(node);
    if (member) {
      const [object, name] = member;
      if (object !== undefined && young.has(`${object}.${name}`)) found.add(`${object}.${name}`);
      if (object !== undefined && young.has(object)) found.add(object);
      if (isGlobal(object) && young.has(name)) found.add(name);
    }
    // What is only read is undefined there and breaks nothing; what is called breaks.
    if (node.type === 'NewExpression' || (node.type === 'CallExpression' && node['optional'] !== true)) {
      const called = nameOf(node['callee']);
      if (called !== undefined && young.has(called)) found.add(called);
      const [object, name = ''] = memberOf(node['callee']) ?? [];
      const isToldWhole = object !== undefined && (old.has(`${object}.${name}`) || young.has(`${object}.${name}`));
      if (youngMembers.has(name) && !isToldWhole) found.add(name);
    }
    for (const value of Object.values(node)) {
      if (isNode(value)) look(value);
      else if (Array.isArray(value)) for (const one of value) if (isNode(one)) look(one);
    }
  };
  look(parseAst(script) as unknown as Node);
  return [...found].toSorted();
}

/** Globals, and members as `AbortSignal.any`, that some browser of the floor lacks; not `Response.json`, which is old of an answer and young of the class. */
export function namesBeyondFloor(data: CompatData): string[] {
  const { young, old } = knownOf(data);
  return [...young].filter((name) => !old.has(name));
}
