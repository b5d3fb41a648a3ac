import { entriesById, entriesOfOrganization } from '../../assistance/server/public-reads.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { composedSentences } from '../compose.ts';
import { markOf, weekOf, type SignedAct, type StandingAct } from '../week-acts.ts';
import { listSignedActs, listSignedWeeks, listWeekSpans } from './acts-store.ts';
import type { OwnWeek } from './load-own-week.ts';
import { digestOf } from './receipt.ts';

export interface LedgerOfWeek {
  /** The acts of the week as the ledger has them now; oldest first. */
  acts: LedgerEntry[];
  /** What the latest received version was made of; undefined where none was received. */
  signed: SignedAct[] | undefined;
  /** The acts of the week, and whatever was signed in it though it has been taken back. */
  standing: StandingAct[];
  /** Stands for exactly these acts in these revisions. */
  mark: string;
  /** The week in official Chinese, drawn from the acts. */
  composed: string[];
}

const everEarlier = '0001-01-01';

/** Which acts the week holds, from the ledger and from what was signed: week-acts.ts. */
export async function ledgerOfWeek(ctx: UseCaseContext, { expected, report }: Pick<OwnWeek, 'expected' | 'report'>): Promise<LedgerOfWeek> {
  const { campaignId, organizationId, dueDate, startsAt } = expected;
  const spans = await listWeekSpans(ctx, expected);
  const signedWeeks = await listSignedWeeks(ctx, expected);
  const signed = report && report.version > 0 ? await listSignedActs(ctx, report) : undefined;
  const from = spans[0]?.dueDate === dueDate ? everEarlier : shanghaiDate(startsAt);
  const byDay = await entriesOfOrganization(ctx, { campaignId, organizationId, from, to: dueDate });
  const known = new Set(byDay.map(({ act }) => act.actId));
  const bySignature = await entriesById(ctx, (signed ?? []).map(({ actId }) => actId).filter((actId) => !known.has(actId)));
  const within = [...byDay, ...bySignature].filter(
    ({ act }) => weekOf({ date: act.date, signedIn: signedWeeks.get(act.actId) }, spans) === dueDate,
  );
  const acts = within.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => a.act.date.localeCompare(b.act.date));
  const villages = await villagesById(ctx, acts.map(({ act }) => act.villageId));
  return {
    acts,
    signed,
    standing: within.map(standingOf),
    mark: digestOf(markOf(acts.map(standingOf))),
    composed: composedSentences(acts.map(({ act }) => act), {
      startsOn: shanghaiDate(startsAt),
      dueDate,
      villages: new Map([...villages].map(([villageId, { name }]) => [villageId, name])),
    }),
  };
}

function standingOf({ act, revision, withdrawn }: LedgerEntry): StandingAct {
  return { actId: act.actId, revision, withdrawn };
}
