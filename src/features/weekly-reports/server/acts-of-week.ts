import { tallyById, tallyOfOrganization } from '../../assistance/server/public-reads.ts';
import type { TalliedEntry } from '../../assistance/ledger.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { earliestDayOf, weekOf, type SignedAct, type StandingAct } from '../week-acts.ts';
import { listSignedActs, listSignedWeeks, listWeekSpans } from './acts-store.ts';
import type { WeekKey } from './store.ts';

export interface ActsOfWeek {
  /** The acts of the week as the ledger has them now; oldest first. */
  acts: TalliedEntry[];
  /** The same, and whatever was signed in the week though it has been taken back. */
  standing: (StandingAct & { date: CalendarDate })[];
  /** What the latest received version was made of; undefined where none was received. */
  signed: SignedAct[] | undefined;
}

const everEarlier = '0001-01-01';

/** One organization's week with the version that was received of it, if any. */
export interface AnsweredWeek {
  expected: WeekKey;
  report: { reportId: string; version: number } | undefined;
}

/** Which acts the week holds, from the ledger and from what was signed: week-acts.ts. */
export async function actsOfWeek(ctx: UseCaseContext, { expected, report }: AnsweredWeek): Promise<ActsOfWeek> {
  const { campaignId, organizationId, dueDate } = expected;
  const spans = await listWeekSpans(ctx, expected);
  const signedWeeks = await listSignedWeeks(ctx, expected);
  const signed = report && report.version > 0 ? await listSignedActs(ctx, report) : undefined;
  const from = earliestDayOf(dueDate, spans) ?? everEarlier;
  const byDay = await tallyOfOrganization(ctx, { campaignId, organizationId, from, to: dueDate });
  const known = new Set(byDay.map(({ act }) => act.actId));
  const bySignature = await tallyById(ctx, (signed ?? []).map(({ actId }) => actId).filter((actId) => !known.has(actId)));
  const within = [...byDay, ...bySignature].filter(
    ({ act }) => weekOf({ date: act.date, signedIn: signedWeeks.get(act.actId) }, spans) === dueDate,
  );
  const acts = within.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => (a.act.date < b.act.date ? -1 : Number(a.act.date > b.act.date)));
  return { acts, standing: within.map(({ act: { actId, date }, revision, withdrawn }) => ({ actId, date, revision, withdrawn })), signed };
}
