import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { mayReadHouseholds, measuresCarriedOutBy, namesToRead } from '../../coverage/server/public-reads.ts';
import { nameOfKind } from '../../needs/kinds.ts';
import { needsById } from '../../needs/server/public-reads.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { findCampaign } from '../../plans/server/public-reads.ts';
import { householdsById, personsById, villagesById } from '../../registry/server/public-reads.ts';
import type { Served } from '../act.ts';
import type * as contract from '../contract.ts';
import { changedFields, type LedgerEntry } from '../ledger.ts';
import type { ActRevision, ActView } from '../views.ts';
import { lineOf } from './act-views.ts';
import { actionsOn, loadAct } from './load-act.ts';

/** One act with its history beside it. */
export async function getAct(ctx: UseCaseContext, { params }: InputOf<typeof contract.getAct>): Promise<ActView> {
  const entries = await loadAct(ctx, params.actId);
  const [latest] = entries;
  const acts = entries.map(({ act }) => act);
  const villages = await villagesById(ctx, acts.map(({ villageId }) => villageId));
  const households = [...(await householdsById(ctx, acts.flatMap(({ householdIds }) => householdIds))).values()];
  const persons = [...(await personsById(ctx, acts.flatMap(({ personIds }) => personIds))).values()];
  const nameOf = await namesToRead(ctx, [...households, ...persons]);
  return {
    ...(await lineOf(ctx, latest)),
    campaignName: (await findCampaign(ctx, latest.campaignId))?.name ?? '',
    history: entries.map((entry, index) => revisionOf(entry, entries[index + 1])),
    villages: [...villages.values()].map(({ villageId, name }) => ({ id: villageId, name })),
    households: households.map((household) => ({ id: household.householdId, name: nameOf(household, household.headName ?? '') })),
    persons: persons.map((person) => ({ id: person.personId, name: nameOf(person, person.name) })),
    serves: await inWords(ctx, acts.flatMap(({ serves }) => serves), latest.organizationId),
    actions: actionsOn(ctx, latest),
  };
}

function revisionOf(entry: LedgerEntry, before: LedgerEntry | undefined): ActRevision {
  return {
    revision: entry.revision,
    act: entry.act,
    withdrawn: entry.withdrawn,
    reason: entry.reason,
    changed: before ? changedFields(before.act, entry.act) : [],
    recordedByName: entry.recordedByName,
    recordedAt: entry.recordedAt.toISOString(),
    capturedAt: entry.capturedAt?.toISOString() ?? null,
  };
}

/**
 * What the act answers or once answered, in the words in which it was registered; a promise has its own page and needs none. The words of a
 * household's need are for whoever may read the household's names: to an organization that no longer answers for it the kind is told alone.
 */
async function inWords(ctx: UseCaseContext, served: readonly Served[], organizationId: string): Promise<ActView['serves']> {
  if (served.length === 0) return [];
  const measures = new Map((await measuresCarriedOutBy(ctx, organizationId)).map((one) => [one.measureId, one.content]));
  const each = [...new Map(served.map((one) => [one.id, one])).values()];
  const needs = await needsById(ctx, each.flatMap(({ type, id }) => (type === 'need' ? [id] : [])));
  const added = needs.size === 0 ? [] : await listCountyCapabilities(ctx);
  const mayRead = await mayReadHouseholds(ctx, [...needs.values()]);
  return each.map(({ type, id }) => {
    const need = type === 'need' ? needs.get(id) : undefined;
    if (!need) return { type, id, summary: (type === 'measure' && measures.get(id)) || '' };
    return { type, id, summary: mayRead(need) ? need.summary : '', kindName: nameOfKind(need.kind, added) };
  });
}
