import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countedActs, type CountedAct, type RollUp, type RollUpSource } from '../roll-up.ts';
import type { LoadedWeek } from './load-week.ts';
import { listNamedVersions } from './versions-store.ts';

/** `frozen`: as counted when the week was closed. */
export type Basis = 'current' | 'frozen';

/** An act behind the roll-up with the names that it is read by. */
export interface NamedAct extends CountedAct {
  version: number;
  organizationName: string;
  groupName: string;
  villageName: string;
}

/**
 * The acts that a roll-up counts. What was frozen keeps the names that it was frozen with: a village that is helped by a pairing
 * alone is among today's places only as long as an act of today was done there.
 */
export async function actsBehind(ctx: UseCaseContext, { places, sources, closing }: LoadedWeek, basis: Basis): Promise<NamedAct[]> {
  const frozen = basis === 'frozen' ? closing?.rollUp : undefined;
  const counted = basis === 'frozen' ? await frozenSources(ctx, frozen) : sources;
  const organizations = new Map(counted.map((source) => [source.organizationId, source]));
  const groups = new Map([...places.groups, ...(frozen?.byGroup ?? [])].map(({ groupId, groupName }) => [groupId, groupName]));
  const villages = new Map([...places.villages, ...(frozen?.byVillage ?? [])].map(({ villageId, villageName }) => [villageId, villageName]));
  return countedActs(counted, places).map((one) => ({
    ...one,
    version: organizations.get(one.organizationId)?.version ?? 0,
    organizationName: organizations.get(one.organizationId)?.organizationName ?? '',
    groupName: groups.get(one.groupId) ?? '',
    villageName: villages.get(one.act.villageId) ?? '',
  }));
}

async function frozenSources(ctx: UseCaseContext, rollUp: RollUp | undefined): Promise<RollUpSource[]> {
  const organizations = rollUp?.organizations ?? [];
  const versions = await listNamedVersions(
    ctx,
    organizations.flatMap(({ reportId, version }) => (reportId === null ? [] : [{ reportId, version }])),
  );
  const acts = new Map(versions.map((version) => [version.reportId, version.content?.acts ?? []]));
  return organizations.map((one) => ({ ...one, acts: one.reportId === null ? [] : (acts.get(one.reportId) ?? []) }));
}
