import type { InputOf } from '../../../kernel/endpoint.ts';
import { grouped } from '../../../kernel/grouped.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { calendarDateSchema } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { entriesById, linesOf } from '../../assistance/server/public-reads.ts';
import { namesToRead } from '../../coverage/server/public-reads.ts';
import { householdsById } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { partsOf, partStateOf, receiptStateOf } from '../receipt.ts';
import type { OpenActList } from '../views.ts';
import { countOpenActs, pageOfOpenActs, type OpenActKey } from './open-act-views.ts';
import { answersTo, receiptsOf } from './store.ts';

const pageSize = 50;

/** “待确认的帮扶”: what waits for the receiving side, as the asker may read it. */
export async function listOpenActs(ctx: UseCaseContext, { query }: InputOf<typeof contract.listOpenActs>): Promise<OpenActList> {
  const { after, ...filters } = query;
  const { actIds, next } = await pageOfOpenActs(ctx, filters, { after: after === undefined ? undefined : keyOf(after), size: pageSize });
  const lines = await linesOf(ctx, await entriesById(ctx, actIds));
  const from = new Map((await receiptsOf(ctx, actIds)).map((receipt) => [receipt.actId, receipt.askedFrom]));
  const answersByAct = grouped(await answersTo(ctx, actIds), ({ actId }) => actId);
  const households = await householdsById(ctx, lines.flatMap(({ act }) => act.householdIds));
  const readable = await namesToRead(ctx, [...households.values()]);
  const nameOf = (householdId: string) => {
    const household = households.get(householdId);
    return household ? readable(household, household.headName ?? '') : '';
  };
  const acts = lines.map((line) => {
    const { act } = line;
    const answers = answersByAct.get(act.actId) ?? [];
    const askedFrom = from.get(act.actId) ?? 1;
    const parts = partsOf(act).map((householdId) => {
      const state = partStateOf(householdId, answers, askedFrom);
      const name = householdId === null ? line.villageName : nameOf(householdId);
      const no = state === 'disputed' ? answers.findLast((answer) => answer.householdId === householdId && !answer.received) : undefined;
      return { householdId, name, state, reason: no?.reason ?? '' };
    });
    return { line, state: receiptStateOf(act, answers, askedFrom), parts };
  });
  return { acts, total: await countOpenActs(ctx, filters), next: next ? `${next.date}_${next.actId}` : null };
}

function keyOf(word: string): OpenActKey {
  const [date = '', actId = ''] = word.split('_');
  const isKey = calendarDateSchema.safeParse(date).success && idSchema.safeParse(actId).success;
  if (!isKey) throw new RefusedError('invalid', [{ code: 'confirmations.unknown-page', at: 'query.after' }]);
  return { date, actId };
}
