import { incidenceOf, type Incidence } from './minima-flow.ts';
import type { ReadProblem } from './problem.ts';

/**
 * By node: the first node of its side that has the same neighbours, by edges that are pinned and banned alike. Such nodes differ in
 * nothing but their bounds: where one of them is asked for or offered, so might be the other.
 */
export interface Alike {
  organizations: Int32Array;
  villages: Int32Array;
}

export function alikeOf({ graph, pinned, banned }: ReadProblem): Alike {
  const { organizations, villages, edgeOrganization, edgeVillage } = graph;
  const kind = new Uint8Array(pinned.length);
  for (let edge = 0; edge < kind.length; edge += 1) kind[edge] = pinned[edge]! + 2 * banned[edge]!;
  // Edges in the order of the other side, so that equal neighbourhoods are equal lists.
  const asTheyCome = incidenceOf(organizations.min.length, edgeOrganization);
  const ofVillages = incidenceOf(villages.min.length, edgeVillage, asTheyCome.list);
  const ofOrganizations = incidenceOf(organizations.min.length, edgeOrganization, ofVillages.list);
  return { organizations: firstAlike(ofOrganizations, edgeVillage, kind), villages: firstAlike(ofVillages, edgeOrganization, kind) };
}

function firstAlike({ count, start, list }: Incidence, other: Int32Array, kind: Uint8Array): Int32Array {
  // Node after node the same numbers: what it is joined to, and how.
  const joined = new Int32Array(list.length);
  for (let position = 0; position < joined.length; position += 1) joined[position] = other[list[position]!]! * 4 + kind[list[position]!]!;
  const known = new Map<number, number[]>();
  const first = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [start[at]!, start[at + 1]!];
    let digest = to - from;
    for (let position = from; position < to; position += 1) digest = Math.imul(digest ^ joined[position]!, 0x01000193) ^ (digest >>> 15);
    const candidates = known.get(digest);
    const found = candidates?.find((one) => isEqual(joined, { one: start[one]!, end: start[one + 1]!, two: from, length: to - from }));
    first[at] = found ?? at;
    if (found === undefined) known.set(digest, [...(candidates ?? []), at]);
  }
  return first;
}

function isEqual(list: Int32Array, { one, end, two, length }: { one: number; end: number; two: number; length: number }): boolean {
  if (end - one !== length) return false;
  for (let index = 0; index < length; index += 1) if (list[one + index] !== list[two + index]) return false;
  return true;
}
