import * as z from 'zod';
import { localRoles, officeRoles } from '../../kernel/actor.ts';
import { calendarDateSchema, type CalendarDate } from '../../kernel/shanghai-time.ts';
import type { AssistanceAct, Location } from '../assistance/act.ts';
import { kmBetween, type Degrees } from './km-between.ts';

/** What the place of a village rests on: somebody's word, or where help was given that the village confirmed. */
export const placeGroundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stated'), byRole: z.enum([...officeRoles, ...localRoles]), byName: z.string(), on: calendarDateSchema }),
  z.object({ kind: z.literal('derived'), acts: z.int() }),
]);
export type PlaceGround = z.infer<typeof placeGroundSchema>;

/** Where a village lies, and how that is known. */
export interface VillagePlace extends Degrees {
  ground: PlaceGround;
}

const fewestActs = 5;
const fewestDays = 2;
/** Further than any household of a village lies from its centre in these hills, with room for a poor fix. */
export const farKm = 15;
/** So near must most of what a place is derived from lie to it: the middle between village and county town is neither. */
const nearKm = farKm / 2;
/** A fix from masts alone says little of a village. */
const roughestMetres = 2_000;

/** An act that its village has confirmed: what a place is derived from. */
export type ConfirmedAct = Pick<AssistanceAct, 'date' | 'mode' | 'location'>;

/**
 * The component-wise median of where confirmed help in person was recorded: a few acts that were entered elsewhere do not move it out of
 * the village. Silent below five acts or two days, and where not most of them lie near it: then they were entered here and there.
 */
export function derivedPlace(confirmed: readonly ConfirmedAct[]): VillagePlace | undefined {
  const told = confirmed.flatMap(({ date, mode, location }) => (mode === 'inPerson' && isFine(location) ? [{ date, ...location }] : []));
  if (told.length < fewestActs || daysOf(told) < fewestDays) return undefined;
  const place = { latitude: median(told.map(({ latitude }) => latitude)), longitude: median(told.map(({ longitude }) => longitude)) };
  const near = told.filter((one) => kmBetween(one, place) <= nearKm);
  return near.length * 2 > told.length ? { ...place, ground: { kind: 'derived', acts: told.length } } : undefined;
}

function isFine(location: Location | null): location is Location {
  return location !== null && location.accuracyMetres <= roughestMetres;
}

function daysOf(acts: readonly { date: CalendarDate }[]): number {
  return new Set(acts.map(({ date }) => date)).size;
}

/** The middle one, or half way between the middle two. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return lower + (upper - lower) / 2;
}
