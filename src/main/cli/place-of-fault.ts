const token = /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null))/uy;

/**
 * Where a text stops being JSON, as an offset; its length where it only ends too early. For the sentence to a person: the parser itself
 * tells the place or not, in words that change with its version.
 */
export function placeOfFault(text: string): number {
  const open: ('{' | '[')[] = [];
  /** What may come next: a value, a name in an object, the end of one of them. */
  let wanted = new Set<string>(['value']);
  token.lastIndex = 0;
  for (let at = 0; ; ) {
    const found = token.exec(text);
    if (!found) return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const [, mark, string] = found;
    const start = token.lastIndex - found[0].trimStart().length;
    const kind = mark ?? (string === undefined ? 'value' : wanted.has('name') ? 'name' : 'value');
    if (!wanted.has(kind) && !((kind === '{' || kind === '[') && wanted.has('value'))) return start;
    if (kind === '{' || kind === '[') open.push(kind);
    if (kind === '}' || kind === ']') open.pop();
    const inside = open.at(-1);
    const end = inside === '{' ? '}' : ']';
    if (kind === '{') wanted = new Set(['name', '}']);
    else if (kind === '[') wanted = new Set(['value', ']']);
    else if (kind === 'name') wanted = new Set([':']);
    else if (kind === ':') wanted = new Set(['value']);
    else if (kind === ',') wanted = new Set([inside === '{' ? 'name' : 'value']);
    else wanted = new Set(inside === undefined ? [] : [',', end]);
    at = token.lastIndex;
  }
}
