import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema, type CalendarDate } from '../../kernel/shanghai-time.ts';

/**
 * Acts that one answer carries: a phone on a hill has to carry it, and nobody reads more at once. Totals and sentences are of all.
 */
export const actsAtOnce = 100;

/** A page of a list that does not change while it is read; `next` is null at its end. */
export function pageFrom<T>(all: readonly T[], after: number): { page: T[]; next: string | null } {
  const end = after + actsAtOnce;
  return { page: all.slice(after, end), next: end < all.length ? String(end) : null };
}

/** Where an act stands in a list that may change while it is read. */
export interface ActKey {
  organizationId: string;
  date: CalendarDate;
  actId: string;
}

/**
 * The page behind the act that was read last: by organization in the order of the plan, then by day. What comes or goes between two pages
 * moves no other act, so none is read twice or never; only an act whose own day is corrected meanwhile moves with it.
 * @param organizations ids in the order of the plan
 */
export function pageBehind<T extends { act: Pick<ActKey, 'actId' | 'date'>; organizationId: string }>(
  all: readonly T[],
  after: ActKey | undefined,
  organizations: readonly string[],
): { page: T[]; next: string | null } {
  const places = new Map(organizations.map((organizationId, index) => [organizationId, index]));
  const placeOf = ({ organizationId, date, actId }: ActKey) => [places.get(organizationId) ?? -1, date, actId] as const;
  const keyed = all.map((one) => ({ one, key: { ...one.act, organizationId: one.organizationId } }));
  const behind = keyed
    .filter(({ key }) => after === undefined || isBefore(placeOf(after), placeOf(key)))
    .toSorted((a, b) => (isBefore(placeOf(a.key), placeOf(b.key)) ? -1 : 1));
  const shown = behind.slice(0, actsAtOnce);
  const last = behind.length > actsAtOnce ? shown.at(-1)?.key : undefined;
  return { page: shown.map(({ one }) => one), next: last ? `${last.organizationId}_${last.date}_${last.actId}` : null };
}

type Place = readonly [organization: number, date: CalendarDate, actId: string];

function isBefore([organization, date, actId]: Place, [other, otherDate, otherId]: Place): boolean {
  if (organization !== other) return organization < other;
  return date === otherDate ? actId < otherId : date < otherDate;
}

/** What `next` said; undefined where it says nothing that we would have said. */
export function actKeyOf(word: string): ActKey | undefined {
  const [organizationId = '', date = '', actId = ''] = word.split('_');
  const isKey = [organizationId, actId].every((id) => idSchema.safeParse(id).success) && calendarDateSchema.safeParse(date).success;
  return isKey ? { organizationId, date, actId } : undefined;
}
