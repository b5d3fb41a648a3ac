import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { SinceReceivedView } from '../views.ts';
import { sinceSigned, type SinceSigned } from '../week-acts.ts';
import type { ActsOfWeek } from './acts-of-week.ts';

/** More of one kind are read in the ledger, by their days. */
const mostShown = 10;

/** What the ledger has come to say since a week was answered, to be read: for the organization at its desk and for the office alike. */
export async function sinceReceivedOf(ctx: UseCaseContext, { signed, standing }: Pick<ActsOfWeek, 'signed' | 'standing'>): Promise<SinceReceivedView> {
  const changed = sinceSigned(signed ?? [], standing);
  const days = new Map(standing.map(({ actId, date }) => [actId, date]));
  const dayOf = (actId: string) => days.get(actId) ?? '';
  const inOrder = (actIds: readonly string[]) => actIds.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.localeCompare(b));
  const ordered = { added: inOrder(changed.added), corrected: inOrder(changed.corrected), withdrawn: inOrder(changed.withdrawn) };
  const shown = Object.values(ordered).flatMap((actIds) => actIds.slice(0, mostShown));
  const lines = new Map((await linesOf(ctx, await entriesById(ctx, shown))).map((line) => [line.act.actId, line]));
  const view = (change: keyof SinceSigned) => {
    const actIds = ordered[change];
    const [first, last] = [actIds[0], actIds.at(-1)];
    return {
      count: actIds.length,
      days: first === undefined || last === undefined ? null : { from: dayOf(first), to: dayOf(last) },
      acts: actIds.slice(0, mostShown).flatMap((actId) => lines.get(actId) ?? []),
    };
  };
  return { added: view('added'), corrected: view('corrected'), withdrawn: view('withdrawn') };
}
