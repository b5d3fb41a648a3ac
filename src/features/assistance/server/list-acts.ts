import type { InputOf } from '../../../kernel/endpoint.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { calendarDateSchema } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { ActList } from '../views.ts';
import { pageOfActs, type PageKey } from './act-views.ts';

const pageSize = 50;

/** The ledger as the asker may read it, the latest day first. */
export async function listActs(ctx: UseCaseContext, { query }: InputOf<typeof contract.listActs>): Promise<ActList> {
  const { after, ...filters } = query;
  const { lines, next } = await pageOfActs(ctx, filters, { after: after === undefined ? undefined : keyOf(after), size: pageSize });
  return { acts: lines, next: next === undefined ? null : `${next.date}_${next.actId}` };
}

function keyOf(word: string): PageKey {
  const [date = '', actId = ''] = word.split('_');
  if (!calendarDateSchema.safeParse(date).success || !idSchema.safeParse(actId).success) {
    throw new RefusedError('invalid', [{ code: 'assistance.unknown-page', at: 'query.after' }]);
  }
  return { date, actId };
}
