import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { awaitedSides, confirmedSince, stateOf, type PairingAction, type PairingSide } from '../pairing.ts';
import type { PairingScope } from '../scope.ts';
import type { PairingChange, PairingLine } from '../views.ts';
import type { StoredPairing } from './store.ts';

export type Standing = 'live' | 'ended';

/** How many ended pairings the list goes back; each stays to be read by its own page. */
const endedShown = 500;

/** Pairings of a scope, or of one village in it: live ones village by village, ended ones the latest first. */
export async function listLines(
  { db, actor }: UseCaseContext,
  scope: PairingScope,
  standing: Standing,
  { villageId }: { villageId?: string | undefined } = {},
): Promise<PairingLine[]> {
  if (scope.kind === 'none') return [];
  let query = db
    .selectFrom('pairings as pairing')
    .innerJoin('organizations as organization', (join) =>
      join.onRef('organization.countyId', '=', 'pairing.countyId').onRef('organization.organizationId', '=', 'pairing.organizationId'),
    )
    .innerJoin('villages as village', (join) =>
      join.onRef('village.countyId', '=', 'pairing.countyId').onRef('village.villageId', '=', 'pairing.villageId'),
    )
    .leftJoin('townships as township', (join) =>
      join.onRef('township.countyId', '=', 'village.countyId').onRef('township.townshipId', '=', 'village.townshipId'),
    )
    .select(['pairing.pairingId', 'pairing.organizationId', 'organization.name as organizationName', 'pairing.villageId'])
    .select(['village.name as villageName', 'township.name as townshipName', 'pairing.agreementId', 'pairing.origin'])
    .select(['pairing.organizationConfirmedAt', 'pairing.villageConfirmedAt', 'pairing.startedAt', 'pairing.endedAt'])
    .where('pairing.countyId', '=', actor.countyId);
  if (villageId !== undefined) query = query.where('pairing.villageId', '=', villageId);
  if (scope.kind === 'organization') query = query.where('pairing.organizationId', '=', scope.organizationId);
  if (scope.kind === 'village') query = query.where('pairing.villageId', '=', scope.villageId);
  if (scope.kind === 'township') query = query.where('village.townshipId', '=', scope.townshipId);
  const rows =
    standing === 'live'
      ? await query.where('pairing.endedAt', 'is', null).orderBy('pairing.villageId').orderBy('pairing.pairingId').execute()
      : await query
          .where('pairing.endedAt', 'is not', null)
          .orderBy('pairing.endedAt', 'desc')
          .orderBy('pairing.pairingId')
          .limit(endedShown)
          .execute();
  return rows.map(lineOf);
}

type LineSource = Pick<
  StoredPairing,
  | 'pairingId'
  | 'organizationId'
  | 'organizationName'
  | 'villageId'
  | 'villageName'
  | 'townshipName'
  | 'agreementId'
  | 'origin'
  | 'organizationConfirmedAt'
  | 'villageConfirmedAt'
  | 'startedAt'
  | 'endedAt'
>;

/** A pairing in one line, as it is told. */
export function lineOf(pairing: LineSource): PairingLine {
  const { pairingId, organizationId, organizationName, villageId, villageName, townshipName, agreementId } = pairing;
  return {
    pairingId,
    organizationId,
    organizationName,
    villageId,
    villageName,
    townshipName,
    state: stateOf(pairing),
    awaits: awaitedSides(pairing),
    origin: pairing.origin === 'notice' ? 'notice' : 'office',
    agreementId,
    startedAt: pairing.startedAt.toISOString(),
    confirmedSince: confirmedSince(pairing)?.toISOString() ?? null,
    endedAt: pairing.endedAt?.toISOString() ?? null,
  };
}

/** The history of a pairing, oldest first. */
export async function listChanges({ db, actor }: UseCaseContext, pairingId: string): Promise<PairingChange[]> {
  const rows = await db
    .selectFrom('pairingChanges')
    .select(['action', 'detail', 'reason', 'changedByName', 'changedAt'])
    .where('countyId', '=', actor.countyId)
    .where('pairingId', '=', pairingId)
    .orderBy('changeId')
    .execute();
  return rows.map(({ action, detail, changedAt, ...row }) => {
    const { side, means, version, noticeVersion } = detail as { side?: PairingSide; means?: 'account' | 'signedPaper'; version?: number; noticeVersion?: number };
    return {
      ...row,
      action: action as PairingAction,
      side: side ?? null,
      means: means ?? null,
      version: version ?? null,
      noticeVersion: noticeVersion ?? null,
      changedAt: changedAt.toISOString(),
    };
  });
}

/** Live pairings of a village beside one of them. */
export async function listCompanions({ db, actor }: UseCaseContext, { pairingId, villageId }: { pairingId: string; villageId: string }) {
  return db
    .selectFrom('pairings as pairing')
    .innerJoin('organizations as organization', (join) =>
      join.onRef('organization.countyId', '=', 'pairing.countyId').onRef('organization.organizationId', '=', 'pairing.organizationId'),
    )
    .leftJoin('pairingAgreements as agreement', (join) =>
      join.onRef('agreement.countyId', '=', 'pairing.countyId').onRef('agreement.agreementId', '=', 'pairing.agreementId'),
    )
    .select(['pairing.pairingId', 'pairing.organizationId', 'organization.name as organizationName', 'pairing.groupId'])
    .select(['pairing.agreementId', 'agreement.endsOn', 'pairing.organizationConfirmedAt', 'pairing.villageConfirmedAt', 'pairing.endedAt'])
    .where('pairing.countyId', '=', actor.countyId)
    .where('pairing.villageId', '=', villageId)
    .where('pairing.endedAt', 'is', null)
    .where('pairing.pairingId', '!=', pairingId)
    .orderBy('pairing.pairingId')
    .execute();
}

/** The pairing of the village that another organization's has taken the place of. */
export async function findPredecessor({ db, actor }: UseCaseContext, { pairingId, villageId }: { pairingId: string; villageId: string }) {
  return db
    .selectFrom('pairings as pairing')
    .innerJoin('organizations as organization', (join) =>
      join.onRef('organization.countyId', '=', 'pairing.countyId').onRef('organization.organizationId', '=', 'pairing.organizationId'),
    )
    .select(['pairing.pairingId', 'pairing.organizationId', 'organization.name as organizationName', 'pairing.endedAt'])
    .where('pairing.countyId', '=', actor.countyId)
    .where('pairing.villageId', '=', villageId)
    .where('pairing.replacedBy', '=', pairingId)
    .executeTakeFirst();
}

/** As papers and tables are headed. */
export async function countyNameOf({ db, actor }: UseCaseContext): Promise<string> {
  const row = await db.selectFrom('counties').select('name').where('countyId', '=', actor.countyId).executeTakeFirst();
  return row?.name ?? '';
}
