import { tallyById, tallyOfOrganization } from '../../assistance/server/public-reads.ts';
import type { TalliedEntry } from '../../assistance/ledger.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { composedSentences } from '../compose.ts';
import { earliestDayOf, markOf, weekOf, type SignedAct, type StandingAct } from '../week-acts.ts';
import { listSignedActs, listSignedWeeks, listWeekSpans } from './acts-store.ts';
import { surroundingsOf, type OwnWeek } from './load-own-week.ts';
import { digestOf } from './receipt.ts';
import { villagesNamed } from './villages-named.ts';

export interface LedgerOfWeek {
  /** The acts of the week as the ledger has them now; oldest first. */
  acts: TalliedEntry[];
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
  const from = earliestDayOf(dueDate, spans) ?? everEarlier;
  const byDay = await tallyOfOrganization(ctx, { campaignId, organizationId, from, to: dueDate });
  const known = new Set(byDay.map(({ act }) => act.actId));
  const bySignature = await tallyById(ctx, (signed ?? []).map(({ actId }) => actId).filter((actId) => !known.has(actId)));
  const within = [...byDay, ...bySignature].filter(
    ({ act }) => weekOf({ date: act.date, signedIn: signedWeeks.get(act.actId) }, spans) === dueDate,
  );
  const acts = within.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => (a.act.date < b.act.date ? -1 : Number(a.act.date > b.act.date)));
  const helped = (await surroundingsOf(ctx, { expected })).villages;
  const villages = await villagesNamed(ctx, helped, acts.map(({ act }) => act));
  return {
    acts,
    signed,
    standing: within.map(standingOf),
    mark: markOfActs(acts),
    composed: composedSentences(acts.map(({ act }) => act), {
      startsOn: shanghaiDate(startsAt),
      dueDate,
      villages: new Map(villages.map(({ villageId, villageName }) => [villageId, villageName])),
    }),
  };
}

/** What a signer sends back: it says which acts in which revisions were on the screen. An act taken back has another revision, too. */
export function markOfActs(entries: readonly TalliedEntry[]): string {
  return digestOf(markOf(entries.map(standingOf)));
}

function standingOf({ act, revision, withdrawn }: TalliedEntry): StandingAct {
  return { actId: act.actId, revision, withdrawn };
}
