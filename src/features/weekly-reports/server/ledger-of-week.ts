import type { TalliedEntry } from '../../assistance/ledger.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { composedSentences } from '../compose.ts';
import type { PlanPlaces } from '../roll-up.ts';
import { markOf } from '../week-acts.ts';
import { actsOfWeek, type ActsOfWeek } from './acts-of-week.ts';
import type { OwnWeek } from './load-own-week.ts';
import { digestOf } from './receipt.ts';
import { villagesNamed } from './villages-named.ts';

export interface LedgerOfWeek extends ActsOfWeek {
  /** Stands for exactly these acts in these revisions. */
  mark: string;
  /** The week in official Chinese, drawn from the acts. */
  composed: string[];
  /** Those helped by the plan, in its order, then others in which something was done. */
  villages: PlanPlaces['villages'];
}

/**
 * The week as the ledger has it: its acts, and what they come to in words.
 * @param helped the villages that the organization helps by the plan
 */
export async function ledgerOfWeek(ctx: UseCaseContext, week: Pick<OwnWeek, 'expected' | 'report'>, helped: PlanPlaces['villages']): Promise<LedgerOfWeek> {
  const ofWeek = await actsOfWeek(ctx, week);
  const acts = ofWeek.acts.map(({ act }) => act);
  const villages = await villagesNamed(ctx, helped, acts);
  return {
    ...ofWeek,
    mark: markOfActs(ofWeek.acts),
    composed: composedSentences(acts, {
      startsOn: shanghaiDate(week.expected.startsAt),
      dueDate: week.expected.dueDate,
      villages: new Map(villages.map(({ villageId, villageName }) => [villageId, villageName])),
    }),
    villages,
  };
}

/** What a signer sends back: it says which acts in which revisions were on the screen. An act taken back has another revision, too. */
export function markOfActs(entries: readonly TalliedEntry[]): string {
  return digestOf(markOf(entries.map(({ act: { actId }, revision }) => ({ actId, revision }))));
}
