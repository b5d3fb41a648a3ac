import type { PlanFacts } from './facts.ts';
import { memberKeys } from './members.ts';
import { sameJson } from './pointer.ts';

/** One thing that a newer version of a notice says otherwise than an older one. */
export interface FactChange {
  kind: 'added' | 'removed' | 'changed';
  /** From the field down, members by their printed names: `['groups', '第一组', 'organizations', '…学校']`. */
  path: string[];
  before: unknown;
  after: unknown;
}

/** What a machine or a clerk remarks about the paper is no fact of the plan. */
const remarks = new Set(['problems', 'kind', 'reason']);

/**
 * What changed between two versions of the facts, by field and by member: a group, village or organization is recognised by its
 * printed name. The mere order of members is no change. `difference(facts, facts)` is empty.
 */
export function difference(before: PlanFacts, after: PlanFacts): FactChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !remarks.has(field));
  return fields.flatMap((field) =>
    compare([field], (before as Record<string, unknown>)[field], (after as Record<string, unknown>)[field]),
  );
}

function compare(path: string[], before: unknown, after: unknown): FactChange[] {
  if (sameJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareMembers(path, before, after);
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compare([...path, key], before[key], after[key]));
  }
  if (isNothing(before)) return [{ kind: 'added', path, before: null, after }];
  if (isNothing(after)) return [{ kind: 'removed', path, before, after: null }];
  return [{ kind: 'changed', path, before, after }];
}

function compareMembers(path: string[], before: unknown[], after: unknown[]): FactChange[] {
  const older = byKey(before);
  const newer = byKey(after);
  return [...new Set([...older.keys(), ...newer.keys()])].flatMap((key) => {
    const was = older.get(key);
    const is = newer.get(key);
    if (was === undefined) return [{ kind: 'added', path: [...path, key], before: null, after: is } as const];
    if (is === undefined) return [{ kind: 'removed', path: [...path, key], before: was, after: null } as const];
    return compare([...path, key], was, is);
  });
}

function byKey(members: unknown[]): Map<string, unknown> {
  const keys = memberKeys(members);
  return new Map(members.map((member, index) => [keys[index] ?? '', member]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
