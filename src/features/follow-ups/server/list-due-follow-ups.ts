import * as z from 'zod';
import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { calendarDateSchema } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { pageOfDue, type DueKey } from './due-views.ts';
import { namesOfHouseholds } from './names.ts';
import { ownVillageIds } from './own-villages.ts';

const pageSize = 50;

/** “待回访”: what the asker’s own village or township is asked today, a page of it. */
export async function listDueFollowUps(
  ctx: UseCaseContext,
  { query }: InputOf<typeof contract.listDueFollowUps>,
): Promise<ResponseOf<typeof contract.listDueFollowUps>> {
  const after = query.after === undefined ? undefined : keyOf(query.after);
  const { due, next } = await pageOfDue(ctx, await ownVillageIds(ctx), { after, size: pageSize });
  const entries = await entriesById(ctx, due.flatMap(({ actIds }) => actIds));
  const lines = new Map((await linesOf(ctx, entries)).map((line) => [line.act.actId, line]));
  const namesOf = await namesOfHouseholds(ctx, entries.flatMap(({ act }) => act.householdIds));
  return {
    questions: due.map(({ actIds, days, dueOn }) => {
      const acts = actIds.flatMap((actId) => lines.get(actId) ?? []);
      return { days, dueOn, acts, households: namesOf(acts.flatMap(({ act }) => act.householdIds)) };
    }),
    next: next ? `${next.dueOn}~${next.actId}` : null,
  };
}

const keySchema = z.tuple([calendarDateSchema, idSchema]);

function keyOf(word: string): DueKey {
  const key = keySchema.safeParse(word.split('~'));
  if (!key.success) throw new RefusedError('invalid', [{ code: 'follow-ups.unknown-page', at: 'query.after' }]);
  return { dueOn: key.data[0], actId: key.data[1] };
}
