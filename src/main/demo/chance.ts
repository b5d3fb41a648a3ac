/** Numbers that look random and are the same in every telling: a 32-bit mix (splitmix) of a name. */
export function chanceFor(name: string): () => number {
  let state = Array.from(name).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x9e3779b1), 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(chance: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}

export function between(chance: () => number, [low, high]: readonly [number, number]): number {
  return low + Math.floor(chance() * (high - low + 1));
}
