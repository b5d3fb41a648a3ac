import { grouped } from '../../../kernel/grouped.ts';
import { tallyById, tallyOfOrganizations } from '../../assistance/server/public-reads.ts';
import type { TalliedEntry } from '../../assistance/ledger.ts';
import type { CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { earliestDayOf, weekOf, type SignedAct, type StandingAct, type WeekSpan } from '../week-acts.ts';
import { listActsSignedIn, listSignedWeeks, listWeekSpans } from './acts-store.ts';
import type { CountyWeek } from './roll-up-views.ts';
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
  const { organizationId } = expected;
  const ofWeek = (await actsOfWeeks(ctx, expected, [{ organizationId, report }])).get(organizationId);
  if (!ofWeek) throw new Error('a week without its acts');
  return ofWeek;
}

/** The same week of several organizations, in as many questions as of one. */
export async function actsOfWeeks(
  ctx: UseCaseContext,
  { campaignId, dueDate }: CountyWeek,
  answered: readonly { organizationId: string; report: AnsweredWeek['report'] }[],
): Promise<Map<string, ActsOfWeek>> {
  const spans = await listWeekSpans(ctx, { campaignId, organizationIds: answered.map(({ organizationId }) => organizationId) });
  const received = new Map(answered.flatMap(({ organizationId, report }) => (report && report.version > 0 ? [[organizationId, report]] : [])));
  const held = await listActsSignedIn(ctx, [...received.values()]);
  const byDay = await talliedByDay(ctx, { campaignId, dueDate }, spans);
  const known = new Set(byDay.map(({ act }) => act.actId));
  const all = [...byDay, ...(await tallyById(ctx, held.map(({ actId }) => actId).filter((actId) => !known.has(actId))))];
  const signedWeeks = await listSignedWeeks(ctx, { campaignId, actIds: all.map(({ act }) => act.actId) });
  const [ledger, signed] = [grouped(all, ({ organizationId }) => organizationId), grouped(held, ({ reportId }) => reportId)];
  return new Map(
    answered.map(({ organizationId }) => {
      const weeks = spans.get(organizationId) ?? [];
      const within = (ledger.get(organizationId) ?? []).filter(({ act }) => weekOf({ date: act.date, signedIn: signedWeeks.get(act.actId) }, weeks) === dueDate);
      const report = received.get(organizationId);
      return [organizationId, { ...actsWithin(within), signed: report && (signed.get(report.reportId) ?? []).map(({ actId, revision }) => ({ actId, revision })) }];
    }),
  );
}

/** Organizations whose weeks begin alike are asked about together; whoever joined later has another first day. */
async function talliedByDay(ctx: UseCaseContext, { campaignId, dueDate }: CountyWeek, spans: ReadonlyMap<string, readonly WeekSpan[]>): Promise<TalliedEntry[]> {
  const byFirstDay = grouped(spans, ([, weeks]) => earliestDayOf(dueDate, weeks) ?? everEarlier);
  const found: TalliedEntry[] = [];
  for (const [from, those] of byFirstDay) {
    const organizationIds = those.map(([organizationId]) => organizationId);
    for (const entry of await tallyOfOrganizations(ctx, { campaignId, organizationIds, from, to: dueDate })) found.push(entry);
  }
  return found;
}

function actsWithin(within: readonly TalliedEntry[]): Pick<ActsOfWeek, 'acts' | 'standing'> {
  const acts = within.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => (a.act.date < b.act.date ? -1 : Number(a.act.date > b.act.date)));
  return { acts, standing: within.map(({ act: { actId, date }, revision, withdrawn }) => ({ actId, date, revision, withdrawn })) };
}
