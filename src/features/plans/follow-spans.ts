import type { FactSpans, PlanFacts } from './facts.ts';
import { memberKeys } from './members.ts';
import { pointerOf, sameJson } from './pointer.ts';

/** Where the facts as corrected come from: the words that the machine read each of them from, and what a person changed. */
export interface Provenance {
  spans: FactSpans;
  /** Pointer of a fact set by hand → what the machine had read there, null where it had read nothing. */
  corrected: Record<string, unknown>;
}

/**
 * Follows each fact back to the words that it was read from, also when rows before it were added or removed. A corrected fact keeps
 * the words that were misread; an added one has none.
 */
export function followSpans(read: PlanFacts, spans: FactSpans, facts: PlanFacts): Provenance {
  const provenance: Provenance = { spans: {}, corrected: {} };
  follow({ read, facts, from: [], to: [], spans, provenance });
  return provenance;
}

interface Step {
  read: unknown;
  facts: unknown;
  from: (string | number)[] | undefined;
  to: (string | number)[];
  spans: FactSpans;
  provenance: Provenance;
}

function follow(step: Step): void {
  const { read, facts, from, to, spans, provenance } = step;
  const span = from && spans[pointerOf(from)];
  if (span) provenance.spans[pointerOf(to)] = span;
  if (Array.isArray(facts)) return followMembers(step, Array.isArray(read) ? read : [], facts);
  if (isRecord(facts)) return followFields(step, isRecord(read) ? read : undefined, facts);
  if (from && !sameJson(read ?? null, facts ?? null)) provenance.corrected[pointerOf(to)] = read ?? null;
}

function followFields(step: Step, read: Record<string, unknown> | undefined, facts: Record<string, unknown>): void {
  const { from, to, provenance } = step;
  const gone = read && Object.keys(read).some((key) => read[key] !== undefined && !Object.hasOwn(facts, key));
  if (from && (!read || gone)) provenance.corrected[pointerOf(to)] = step.read ?? null;
  for (const [key, value] of Object.entries(facts)) {
    follow({ ...step, read: read?.[key], facts: value, from: from && read && [...from, key], to: [...to, key] });
  }
}

function followMembers(step: Step, read: unknown[], facts: unknown[]): void {
  const origins = originsOf(read, facts);
  if (step.from && origins.length !== read.length) step.provenance.corrected[pointerOf(step.to)] = read;
  for (const [index, member] of facts.entries()) {
    const origin = origins[index];
    follow({
      ...step,
      read: origin === undefined ? undefined : read[origin],
      facts: member,
      from: origin === undefined ? undefined : step.from && [...step.from, origin],
      to: [...step.to, index],
    });
    if (origin === undefined && step.from) step.provenance.corrected[pointerOf([...step.to, index])] = null;
  }
}

/** For each member now, the index of the one that it was: by equality, then by name, then by place among the rest. */
function originsOf(read: unknown[], facts: unknown[]): (number | undefined)[] {
  const free = new Set(read.keys());
  const origins: (number | undefined)[] = facts.map(() => undefined);
  const take = (matches: (before: number, now: number) => boolean) => {
    for (const now of facts.keys()) {
      if (origins[now] !== undefined) continue;
      const before = [...free].find((candidate) => matches(candidate, now));
      if (before === undefined) continue;
      origins[now] = before;
      free.delete(before);
    }
  };
  const keysRead = memberKeys(read);
  const keysNow = memberKeys(facts);
  take((before, now) => sameJson(read[before], facts[now]));
  take((before, now) => keysRead[before] === keysNow[now]);
  if (read.length === facts.length) take((before, now) => before === now);
  return origins;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
