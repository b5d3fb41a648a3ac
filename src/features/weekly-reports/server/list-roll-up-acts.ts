import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { actKeyOf, pageBehind } from '../act-pages.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import type { RollUpActsView } from '../county-views.ts';
import { actsBehind, type NamedAct } from './acts-behind.ts';
import { loadWeek } from './load-week.ts';
import { receiptsOfSigned } from './receipts-of-signed.ts';

type Query = InputOf<typeof contract.listRollUpActs>['query'];

/** Opens a number of the roll-up: the acts that it counts, as they are now or as they were when the week was closed. */
export async function listRollUpActs(
  ctx: UseCaseContext,
  { params, query }: InputOf<typeof contract.listRollUpActs>,
): Promise<RollUpActsView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const after = query.after === undefined ? undefined : actKeyOf(query.after);
  if (query.after !== undefined && !after) throw new RefusedError('invalid', [{ code: 'weekly-report.unknown-page', at: 'query.after' }]);
  const week = await loadWeek(ctx, params);
  const { organizations } = (query.basis === 'frozen' ? week.closing?.rollUp : undefined) ?? week.current;
  const behind = await actsBehind(ctx, week, query.basis);
  const asked = behind.filter((counted) => isAskedFor(counted, query));
  const receipts = query.receipt && (await receiptsOfSigned(ctx, asked.map(({ act }) => act.actId), versionsOf(asked)));
  const all = asked.filter(({ act }) => receipts === undefined || receipts.get(act.actId) === query.receipt);
  const { page, next } = pageBehind(all, after, organizations.map(({ organizationId }) => organizationId));
  return { total: all.length, reports: new Set(all.map(({ reportId }) => reportId)).size, acts: page, next };
}

function versionsOf(acts: readonly NamedAct[]) {
  return [...new Map(acts.map(({ reportId, version }) => [reportId, { reportId, version }])).values()];
}

function isAskedFor({ act, organizationId, groupId }: NamedAct, query: Query): boolean {
  return (
    (query.villageId === undefined || act.villageId === query.villageId) &&
    (query.groupId === undefined || groupId === query.groupId) &&
    (query.organizationId === undefined || organizationId === query.organizationId) &&
    (query.kind === undefined || act.kind === query.kind) &&
    (query.mode === undefined || act.mode === query.mode) &&
    (query.byHead === undefined || act.byHead) &&
    (query.withGoods === undefined || act.goods.length > 0)
  );
}
