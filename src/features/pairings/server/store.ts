import type { Insertable, Selectable } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Pairings } from '../../../platform/database/schema.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { stateOf, type EndCause, type PairingAction, type PairingSide } from '../pairing.ts';
import { villagesById } from '../../registry/server/public-reads.ts';
import { namesOfOrganizations } from '../../organizations/server/public-reads.ts';

/** A pairing with the names and the township of its parties. */
export interface StoredPairing extends Omit<Selectable<Pairings>, 'countyId'> {
  organizationName: string;
  villageName: string;
  townshipId: string | null;
  townshipName: string | null;
}

/** Pairings by id, in the order of their ids; those that the county does not know are left out. Locked where they will change. */
export async function findPairings(
  ctx: UseCaseContext,
  pairingIds: readonly string[],
  { forUpdate = false } = {},
): Promise<StoredPairing[]> {
  if (pairingIds.length === 0) return [];
  let query = ctx.db
    .selectFrom('pairings')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('pairingId', 'in', [...new Set(pairingIds)])
    .orderBy('pairingId');
  if (forUpdate) query = query.forUpdate();
  return withNames(ctx, await query.execute());
}

/** All live pairings of the county, locked: for what changes many of them at once. */
export async function lockLivePairings(ctx: UseCaseContext): Promise<StoredPairing[]> {
  const rows = await ctx.db
    .selectFrom('pairings')
    .selectAll()
    .where('countyId', '=', ctx.actor.countyId)
    .where('endedAt', 'is', null)
    .orderBy('pairingId')
    .forUpdate()
    .execute();
  return withNames(ctx, rows);
}

/** The live pairings under an agreement, locked where they will change. */
export async function findPairingsOfAgreement(
  ctx: UseCaseContext,
  agreementId: string,
  { forUpdate = false } = {},
): Promise<StoredPairing[]> {
  const parties = await ctx.db
    .selectFrom('pairingAgreementParties')
    .select('pairingId')
    .where('countyId', '=', ctx.actor.countyId)
    .where('agreementId', '=', agreementId)
    .execute();
  return findPairings(ctx, parties.map(({ pairingId }) => pairingId), { forUpdate });
}

/** The live pairing of two, if they are paired already. */
export async function findLivePairing(
  { db, actor }: UseCaseContext,
  { organizationId, villageId }: { organizationId: string; villageId: string },
): Promise<{ pairingId: string } | undefined> {
  return db
    .selectFrom('pairings')
    .select('pairingId')
    .where('countyId', '=', actor.countyId)
    .where('organizationId', '=', organizationId)
    .where('villageId', '=', villageId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
}

async function withNames(ctx: UseCaseContext, rows: readonly Selectable<Pairings>[]): Promise<StoredPairing[]> {
  const villages = await villagesById(ctx, rows.map(({ villageId }) => villageId));
  const names = await namesOfOrganizations(ctx, rows.map(({ organizationId }) => organizationId));
  return rows.map((row) => {
    const village = villages.get(row.villageId);
    return {
      ...row,
      organizationName: names.get(row.organizationId) ?? '',
      villageName: village?.name ?? '',
      townshipId: village?.townshipId ?? null,
      townshipName: village?.townshipName ?? null,
    };
  });
}

export interface NewPairing {
  organizationId: string;
  villageId: string;
  origin: 'notice' | 'office';
  campaignId: string | null;
  groupId: string | null;
}

/** Why, in a person's words, or by which version of a notice: that is said in the reader's language. */
export type Why = { reason: string } | { noticeVersion: number };

const whyOf = (why: Why) => ('reason' in why ? { reason: why.reason, detail: {} } : { reason: '', detail: { noticeVersion: why.noticeVersion } });

/** Live pairings on paper, with the first line of their history; gives their ids. */
export async function insertPairings(ctx: UseCaseContext, pairings: readonly NewPairing[], why: Why): Promise<string[]> {
  if (pairings.length === 0) return [];
  const { countyId } = ctx.actor;
  const rows = pairings.map(
    (pairing): Insertable<Pairings> & { pairingId: string } => ({ countyId, pairingId: newId(), ...pairing, startedAt: ctx.now }),
  );
  await ctx.db.insertInto('pairings').values(rows).execute();
  const { reason, detail } = whyOf(why);
  await addChanges(ctx, rows.map(({ pairingId, origin }) => ({ pairingId, action: 'made' as const, detail: { origin, ...detail }, reason })));
  return rows.map(({ pairingId }) => pairingId);
}

/** Ends pairings; what was confirmed ceases to hold on this day. */
export async function endPairings(
  ctx: UseCaseContext,
  pairings: readonly (StoredPairing & { replacedBy?: string | null })[],
  { cause, ...why }: { cause: EndCause } & Why,
): Promise<void> {
  const { reason, detail } = whyOf(why);
  for (const pairing of pairings) {
    await ctx.db
      .updateTable('pairings')
      .set({ endedAt: ctx.now, endReason: reason, endCause: cause, replacedBy: pairing.replacedBy ?? null })
      .where('countyId', '=', ctx.actor.countyId)
      .where('pairingId', '=', pairing.pairingId)
      .execute();
  }
  await addChanges(
    ctx,
    pairings.map((pairing) => ({
      pairingId: pairing.pairingId,
      action: cause === 'replaced' ? ('replaced' as const) : ('ended' as const),
      detail: { cause, wasConfirmed: stateOf(pairing) === 'confirmed', replacedBy: pairing.replacedBy ?? null, ...detail },
      reason,
    })),
  );
}

/** Another agreement takes the place of the one that stood: both sides have yet to confirm it. */
export async function setAgreement(ctx: UseCaseContext, pairings: readonly StoredPairing[], agreementId: string): Promise<void> {
  await ctx.db
    .updateTable('pairings')
    .set({ agreementId, organizationConfirmedAt: null, villageConfirmedAt: null })
    .where('countyId', '=', ctx.actor.countyId)
    .where('pairingId', 'in', pairings.map(({ pairingId }) => pairingId))
    .execute();
}

export async function setConfirmed(ctx: UseCaseContext, pairingId: string, side: PairingSide): Promise<void> {
  await ctx.db
    .updateTable('pairings')
    .set(side === 'organization' ? { organizationConfirmedAt: ctx.now } : { villageConfirmedAt: ctx.now })
    .where('countyId', '=', ctx.actor.countyId)
    .where('pairingId', '=', pairingId)
    .execute();
}

/** Whose campaign and group a pairing belongs to from now on. */
export async function setGroup(
  ctx: UseCaseContext,
  pairingId: string,
  { campaignId, groupId }: { campaignId: string; groupId: string },
): Promise<void> {
  await ctx.db
    .updateTable('pairings')
    .set({ campaignId, groupId })
    .where('countyId', '=', ctx.actor.countyId)
    .where('pairingId', '=', pairingId)
    .where((eb) => eb.or([eb('groupId', 'is distinct from', groupId), eb('campaignId', 'is distinct from', campaignId)]))
    .execute();
}

export interface NewChange {
  pairingId: string;
  action: PairingAction;
  detail?: Record<string, unknown>;
  reason?: string;
}

/** Lines of the history: what became of a pairing, by whom and why. */
export async function addChanges(ctx: UseCaseContext, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { countyId, accountId, name } = ctx.actor;
  await ctx.db
    .insertInto('pairingChanges')
    .values(
      changes.map(({ pairingId, action, detail = {}, reason = '' }) => ({
        countyId,
        changeId: newId(),
        pairingId,
        action,
        detail: JSON.stringify(detail),
        reason,
        changedBy: accountId,
        changedByName: name,
        changedAt: ctx.now,
      })),
    )
    .execute();
}

/**
 * Who the notices say should help whom: what came from them or was kept by them, also where the office has since ended or replaced
 * it; not what a later notice left out.
 */
export async function listPairsOfNotices({ db, actor }: UseCaseContext): Promise<{ organizationId: string; villageId: string }[]> {
  return db
    .selectFrom('pairings')
    .select(['organizationId', 'villageId'])
    .distinct()
    .where('countyId', '=', actor.countyId)
    .where('campaignId', 'is not', null)
    .where((eb) => eb.or([eb('endCause', 'is', null), eb('endCause', '!=', 'notice')]))
    .orderBy('villageId')
    .orderBy('organizationId')
    .execute();
}

/** Everything that this campaign or somebody live has paired, in the order in which it was made. */
export async function listKnownPairings(ctx: UseCaseContext, campaignId: string) {
  return ctx.db
    .selectFrom('pairings')
    .select(['pairingId', 'organizationId', 'villageId', 'campaignId', 'origin', 'endedAt', 'endCause'])
    .where('countyId', '=', ctx.actor.countyId)
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('campaignId', '=', campaignId)]))
    .orderBy('pairingId')
    .forUpdate()
    .execute();
}
