import type { Search } from '../../../../ui/navigation.ts';
import { actKinds, type ActKind } from '../../act.ts';
import type { ActLine } from '../../views.ts';
import { grouped } from '../../../../kernel/grouped.ts';

export interface LedgerFilters {
  villageId?: string;
  organizationId?: string;
  kind?: ActKind;
  /** A need, a measure or a pairing, of which another page has led here. */
  serves?: string;
  from?: string;
  to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const anId = /^[\da-f-]{36}$/;

/** What stands after `?`, read as the endpoint takes it; what means nothing is left out. */
export function queryOf({ village, organization, kind, serves, from, to, after }: Search): LedgerFilters & { after?: string } {
  const known = actKinds.find((one) => one === kind);
  return {
    ...(village ? { villageId: village } : {}),
    ...(organization ? { organizationId: organization } : {}),
    ...(known ? { kind: known } : {}),
    ...(serves && anId.test(serves) ? { serves } : {}),
    ...(from && day.test(from) ? { from } : {}),
    ...(to && day.test(to) ? { to } : {}),
    ...(after ? { after } : {}),
  };
}

export function hasFilters(filters: LedgerFilters): boolean {
  return Object.keys(filters).length > 0;
}

/** A page of the ledger day by day, in its order. */
export function byDay(acts: readonly ActLine[]): { date: string; acts: ActLine[] }[] {
  return [...grouped(acts, ({ act }) => act.date)].map(([date, ofDay]) => ({ date, acts: ofDay }));
}
