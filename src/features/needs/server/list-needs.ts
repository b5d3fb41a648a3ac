import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { calendarDateSchema } from '../../../kernel/shanghai-time.ts';
import { idSchema } from '../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { alikePairs } from '../duplicates.ts';
import type * as contract from '../contract.ts';
import type { AlikePairs, NeedList } from '../views.ts';
import { comparable, inWords, pairKey } from './find-alike.ts';
import { refuseOthersPlaces } from './load-need.ts';
import { countsOfNeeds, distinctionsAmong, openNeedsWithCompany, pageOfNeeds, type PageKey } from './views.ts';

export const pageSize = 50;

/** What the asker answers for, the most urgent first. */
export async function listNeeds(ctx: UseCaseContext, { query }: InputOf<typeof contract.listNeeds>): Promise<NeedList> {
  const { after, ...filters } = query;
  await refuseOthersPlaces(ctx, filters);
  const { lines, next } = await pageOfNeeds(ctx, filters, { after: after === undefined ? undefined : keyOf(after), size: pageSize });
  return { needs: lines, next: next === undefined ? null : wordOf(next), counts: await countsOfNeeds(ctx) };
}

/** More of them cannot be looked at in one sitting. */
const mostCompared = 600;

/** Open needs that look like one that was entered twice, and were not said to be two. */
export async function listAlikePairs(ctx: UseCaseContext): Promise<AlikePairs> {
  const lines = await openNeedsWithCompany(ctx, mostCompared);
  const byId = new Map(lines.map((line) => [line.needId, line]));
  const distinct = await distinctionsAmong(ctx, [...byId.keys()]);
  return {
    pairs: alikePairs(lines.map(comparable)).flatMap(({ one, other, reasons }) => {
      const [oneLine, otherLine] = [byId.get(one.needId), byId.get(other.needId)];
      if (!oneLine || !otherLine || distinct.has(pairKey(one.needId, other.needId))) return [];
      return [{ one: oneLine, other: otherLine, reasons: reasons.map(inWords) }];
    }),
  };
}

function wordOf({ urgencyRank, dueRank, needId }: PageKey): string {
  return `${urgencyRank}_${dueRank}_${needId}`;
}

function keyOf(word: string): PageKey {
  const [urgencyRank = '', dueRank = '', needId = ''] = word.split('_');
  const isDay = dueRank === 'infinity' || calendarDateSchema.safeParse(dueRank).success;
  if (!/^[0-2]$/.test(urgencyRank) || !isDay || !idSchema.safeParse(needId).success) {
    throw new RefusedError('invalid', [{ code: 'needs.unknown-page', at: 'query.after' }]);
  }
  return { urgencyRank: Number(urgencyRank), dueRank, needId };
}
