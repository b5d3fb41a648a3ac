import type { ConflictInWords } from '../../workbench-contract.ts';

/** Reasons that differ by their organization or village alone: one sentence for them all. */
export interface WishesTogether {
  kind: ConflictInWords['kind'];
  value: number | null;
  reasons: ConflictInWords[];
}

/** From so many on, a list of equal sentences is read by nobody. */
const fromHere = 3;

/** Bounds of the same kind and value together, in the order of the first; pairs stay by themselves. */
export function wishesTogether(reasons: readonly ConflictInWords[]): WishesTogether[] {
  const groups = new Map<string, WishesTogether>();
  for (const [at, reason] of reasons.entries()) {
    const { kind, value } = reason;
    const alike = reasons.filter((other) => other.kind === kind && other.value === value).length;
    const key = value !== null && alike >= fromHere ? `${kind} ${value}` : String(at);
    const group = groups.get(key) ?? { kind, value, reasons: [] };
    group.reasons.push(reason);
    groups.set(key, group);
  }
  return [...groups.values()];
}
