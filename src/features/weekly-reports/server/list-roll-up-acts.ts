import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { confirmationOf } from '../../confirmations/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { whyNotDecide } from '../policy.ts';
import { countedActs, type RollUpSource } from '../roll-up.ts';
import type { RollUpActsView } from '../views.ts';
import { loadWeek, type LoadedWeek } from './load-week.ts';
import { listNamedVersions } from './versions-store.ts';

type Query = InputOf<typeof contract.listRollUpActs>['query'];

/** Opens a number of the roll-up: the acts that it counts, as they are now or as they were when the week was closed. */
export async function listRollUpActs(
  ctx: UseCaseContext,
  { params, query }: InputOf<typeof contract.listRollUpActs>,
): Promise<RollUpActsView> {
  refuseIf(whyNotDecide(ctx.actor), 'forbidden');
  const loaded = await loadWeek(ctx, params);
  const sources = query.basis === 'frozen' ? await frozenSources(ctx, loaded) : loaded.sources;
  const organizations = new Map(sources.map((source) => [source.organizationId, source]));
  const groups = new Map(loaded.places.groups.map((group) => [group.groupId, group.groupName]));
  const villages = new Map(loaded.places.villages.map((village) => [village.villageId, village.villageName]));
  const asked = countedActs(sources, loaded.places).filter((counted) => isAskedFor(counted, query));
  const receipts = query.receipt && (await confirmationOf(ctx, asked.map(({ act }) => act.actId)));
  return {
    acts: asked
      .filter(({ act }) => receipts === undefined || receipts.get(act.actId) === query.receipt)
      .map(({ act, reportId, organizationId, groupId }) => ({
        act,
        reportId,
        version: organizations.get(organizationId)?.version ?? 0,
        organizationId,
        organizationName: organizations.get(organizationId)?.organizationName ?? '',
        groupId,
        groupName: groups.get(groupId) ?? '',
        villageName: villages.get(act.villageId) ?? '',
      })),
  };
}

function isAskedFor({ act, organizationId, groupId }: ReturnType<typeof countedActs>[number], query: Query): boolean {
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

async function frozenSources(ctx: UseCaseContext, { closing }: LoadedWeek): Promise<RollUpSource[]> {
  const organizations = closing?.rollUp.organizations ?? [];
  const versions = await listNamedVersions(
    ctx,
    organizations.flatMap(({ reportId, version }) => (reportId === null ? [] : [{ reportId, version }])),
  );
  const acts = new Map(versions.map((version) => [version.reportId, version.content?.acts ?? []]));
  return organizations.map((one) => ({ ...one, acts: one.reportId === null ? [] : (acts.get(one.reportId) ?? []) }));
}
