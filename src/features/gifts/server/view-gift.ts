import { belongsToOrganization } from '../../../kernel/actor.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { namesToRead } from '../../coverage/server/public-reads.ts';
import { householdsById, villagesById } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { deliveredBy, deliveredInKind } from '../figures.ts';
import { giftStages, type Measure } from '../gift.ts';
import { mayReadWhole } from '../policy.ts';
import type { Delivery, GiftEntryView, GiftView } from '../views.ts';
import { giftLines } from './gift-lines.ts';
import { helpedVillages } from './helped-villages.ts';
import { loadGift, noSuchGift, type LoadedGift } from './load-gift.ts';
import { entriesOf, type Draw, type EntryRevision, type Revision } from './store.ts';

/** From the giver to whom it reached. */
export async function getGift(ctx: UseCaseContext, { params }: InputOf<typeof contract.getGift>): Promise<GiftView> {
  return viewOf(ctx, await loadGift(ctx, params.giftId));
}

/** A gift as it stands after a change. */
export async function viewGift(ctx: UseCaseContext, giftId: string): Promise<GiftView> {
  return viewOf(ctx, await loadGift(ctx, giftId));
}

async function viewOf(ctx: UseCaseContext, { gift, terms: [latest, ...earlier], draws }: LoadedGift): Promise<GiftView> {
  const [line] = await giftLines(ctx, [{ gift, terms: latest, draws }]);
  if (!line) throw noSuchGift();
  const isWhole = mayReadWhole(ctx.actor, gift.organizationId);
  const isOwn = belongsToOrganization(ctx.actor, gift.organizationId);
  return {
    ...line,
    entries: isWhole ? entryViews(await entriesOf(ctx, [gift.giftId])) : [],
    deliveries: await deliveriesOf(ctx, gift.measure, draws),
    history: isWhole
      ? earlier.map(({ terms: { giverKind, giverName, note }, ...revision }) => ({ giverKind, giverName, note, ...told(revision) }))
      : [],
    villages: isOwn ? await helpedVillages(ctx, gift.organizationId) : [],
    mayEnter: isOwn && !latest.withdrawn,
  };
}

function entryViews(revisions: readonly EntryRevision[]): GiftEntryView[] {
  return [...grouped(revisions, ({ entry }) => entry.entryId).values()]
    .flatMap(([latest, ...earlier]) =>
      latest
        ? [{ entry: latest.entry, ...told(latest), earlier: earlier.map((revision) => ({ entry: revision.entry, ...told(revision) })) }]
        : [],
    )
    .toSorted((a, b) => a.entry.day.localeCompare(b.entry.day) || giftStages.indexOf(a.entry.stage) - giftStages.indexOf(b.entry.stage));
}

function told({ revision, withdrawn, reason, recordedByName, recordedAt }: Revision) {
  return { revision, withdrawn, reason, recordedByName, recordedAt: recordedAt.toISOString() };
}

/** Whoever may read an act reads for whom it was, as in the ledger: the draws are those that the actor may read. */
async function deliveriesOf(ctx: UseCaseContext, measure: Measure, draws: readonly Draw[]): Promise<Delivery[]> {
  const villages = await villagesById(ctx, draws.map(({ villageId }) => villageId));
  const households = await householdsById(ctx, draws.flatMap(({ householdIds }) => householdIds));
  const nameOf = await namesToRead(ctx, [...households.values()]);
  const headOf = (householdId: string) => {
    const household = households.get(householdId);
    return household ? nameOf(household, household.headName ?? '') : '';
  };
  return draws.map((draw) => ({
    actId: draw.actId,
    day: draw.day,
    villageId: draw.villageId,
    villageName: villages.get(draw.villageId)?.name ?? '',
    households: draw.householdIds.map((householdId) => ({ householdId, headName: headOf(householdId) })),
    amount: deliveredBy(measure, draw),
    inKind: deliveredInKind(measure, [draw]),
  }));
}
