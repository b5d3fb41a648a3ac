import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { measuresCarriedOutBy } from '../../coverage/server/public-reads.ts';
import { findNeed } from '../../needs/server/public-reads.ts';
import { findCampaign } from '../../plans/server/public-reads.ts';
import { householdsById, personsById } from '../../registry/server/public-reads.ts';
import type { AssistanceAct } from '../act.ts';
import type * as contract from '../contract.ts';
import { changedFields, type LedgerEntry } from '../ledger.ts';
import type { ActRevision, ActView } from '../views.ts';
import { lineOf } from './act-views.ts';
import { actionsOn, loadAct } from './load-act.ts';

/** One act with its history beside it. */
export async function getAct(ctx: UseCaseContext, { params }: InputOf<typeof contract.getAct>): Promise<ActView> {
  const entries = await loadAct(ctx, params.actId);
  const [latest] = entries;
  const { act } = latest;
  const households = await householdsById(ctx, act.householdIds);
  const persons = await personsById(ctx, act.personIds);
  return {
    ...(await lineOf(ctx, latest)),
    campaignName: (await findCampaign(ctx, latest.campaignId))?.name ?? '',
    history: entries.map((entry, index) => revisionOf(entry, entries[index + 1])),
    households: [...households.values()].map(({ householdId, headName }) => ({ id: householdId, name: headName ?? '' })),
    persons: [...persons.values()].map(({ personId, name }) => ({ id: personId, name })),
    serves: await inWords(ctx, act, latest.organizationId),
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

/** What the act answers, in the words in which it was registered; a promise has its own page and needs none. */
async function inWords(ctx: UseCaseContext, { serves }: AssistanceAct, organizationId: string): Promise<ActView['serves']> {
  if (serves.length === 0) return [];
  const measures = new Map((await measuresCarriedOutBy(ctx, organizationId)).map((one) => [one.measureId, one.content]));
  return Promise.all(
    serves.map(async ({ type, id }) => ({
      type,
      id,
      summary: (type === 'measure' ? measures.get(id) : type === 'need' ? (await findNeed(ctx, id))?.summary : undefined) ?? '',
    })),
  );
}
