import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { allOrganizations } from '../../organizations/server/public-reads.ts';
import { allVillages } from '../../registry/server/public-reads.ts';
import { usualWeights, type Weights } from '../fit.ts';
import { whyNotArrange } from '../policy.ts';
import type * as contract from '../workbench-contract.ts';
import type { Workbench } from '../workbench-contract.ts';
import { problemsOfSettings, settingsAmong, usualSettings, type WorkbenchSettings } from '../workbench.ts';
import { fitOfCounty, type CountyFit } from './fit-of-county.ts';
import { livePairingsOf } from './public-reads.ts';
import { findWorkbench, putWorkbench } from './workbench-store.ts';

/** What the office works with: settings, who may be paired, what stands. */
export async function getWorkbench(ctx: UseCaseContext): Promise<Workbench> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const county = await fitOfCounty(ctx);
  const saved = await findWorkbench(ctx);
  return {
    settings: await settingsInForce(ctx, county),
    revision: saved?.revision ?? 0,
    savedByName: saved?.savedByName ?? null,
    savedAt: saved?.savedAt.toISOString() ?? null,
    organizations: county.organizations.map(({ organizationId, name, maxVillages, capabilities, purpose, businessScope }) => ({
      organizationId,
      organizationName: name,
      maxVillages,
      isKnown: capabilities.length > 0 && `${purpose}${businessScope}`.trim() !== '',
    })),
    villages: county.villages.map(({ villageId, name, townshipName, openNeeds }) => ({ villageId, villageName: name, townshipName, openNeeds })),
    standing: (await livePairingsOf(ctx)).map(({ organizationId, villageId, isConfirmed }) => ({ organizationId, villageId, isConfirmed })),
  };
}

/** The settings that hold: the saved ones without what has left the county, or the usual ones. */
export async function settingsInForce(ctx: UseCaseContext, { organizations, villages }: Pick<CountyFit, 'organizations' | 'villages'>): Promise<WorkbenchSettings> {
  const saved = await findWorkbench(ctx);
  return settingsAmong(saved?.settings ?? usualSettings(organizations.length, villages.length), organizations, villages);
}

export async function weightsInForce(ctx: UseCaseContext): Promise<Weights> {
  return (await findWorkbench(ctx))?.settings.weights ?? usualWeights;
}

/** Saves over the revision that was read; somebody else's in between is never overwritten. */
export async function saveWorkbench(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.saveWorkbench>,
): Promise<ResponseOf<typeof contract.saveWorkbench>> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const known = settingsAmong(body.settings, await allOrganizations(ctx), await allVillages(ctx));
  const names = ({ pins, bans, ownOrganizations, ownVillages }: WorkbenchSettings) =>
    pins.length + bans.length + ownOrganizations.length + ownVillages.length;
  refuseIf(names(known) < names(body.settings) ? [{ code: 'pairing.workbench-of-strangers' }] : [], 'notFound');
  const saved = await findWorkbench(ctx, { forUpdate: true });
  const stale = [{ code: 'pairing.workbench-stale', params: { savedBy: saved?.savedByName ?? '' } }];
  refuseIf((saved?.revision ?? 0) === body.revision ? [] : stale);
  refuseIf(problemsOfSettings(body.settings), 'invalid');
  const revision = body.revision + 1;
  refuseIf((await putWorkbench(ctx, body.settings, revision)) ? [] : stale);
  const { weights, organizations, villages, pins, bans } = body.settings;
  await ctx.audit({
    action: 'pairing-workbench.saved',
    subject: { type: 'county', id: ctx.actor.countyId },
    detail: { revision, weights, organizations, villages, pins: pins.length, bans: bans.length },
  });
  return { revision };
}
