import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { confirmedSince, stateOf, type PairingState } from '../pairing.ts';
import { pairingScopeOf } from '../scope.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

/** A pairing that stands, on paper or confirmed. */
export interface LivePairing {
  pairingId: string;
  organizationId: string;
  villageId: string;
  state: Exclude<PairingState, 'ended'>;
  /** Both sides have confirmed the agreement: only then does the village count as paired. */
  isConfirmed: boolean;
  /** Since when both sides stand by it. */
  confirmedSince: Date | null;
  startedAt: Date;
}

/**
 * The live pairings of villages, of organizations, or of the whole county, whoever asks: for other rooms, which decide
 * themselves who sees what they make of it. In the order in which they were made.
 */
export async function livePairingsOf(
  { db, actor }: Reader,
  of: { villageIds?: readonly string[]; organizationIds?: readonly string[] } = {},
): Promise<LivePairing[]> {
  const { villageIds, organizationIds } = of;
  if (villageIds?.length === 0 || organizationIds?.length === 0) return [];
  let query = db
    .selectFrom('pairings')
    .select(['pairingId', 'organizationId', 'villageId', 'agreementId', 'organizationConfirmedAt', 'villageConfirmedAt', 'endedAt'])
    .select('startedAt')
    .where('countyId', '=', actor.countyId)
    .where('endedAt', 'is', null)
    .orderBy('pairingId');
  if (villageIds) query = query.where('villageId', 'in', [...new Set(villageIds)]);
  if (organizationIds) query = query.where('organizationId', 'in', [...new Set(organizationIds)]);
  return (await query.execute()).map((row) => {
    const state = stateOf(row);
    if (state === 'ended') throw new Error('an ended pairing among the live ones');
    const { pairingId, organizationId, villageId, startedAt } = row;
    return { pairingId, organizationId, villageId, state, isConfirmed: state === 'confirmed', confirmedSince: confirmedSince(row), startedAt };
  });
}

/** The villages that an organization is paired with now, on paper or confirmed, each once. */
export async function villagesOfOrganization(ctx: Reader, organizationId: string): Promise<string[]> {
  const live = await livePairingsOf(ctx, { organizationIds: [organizationId] });
  return live.map(({ villageId }) => villageId);
}

/** Live pairings in the eyes of the actor: the county's, the organization's, the township's or the village's. */
export interface PairingCounts {
  /** Live and not confirmed by both sides: 纸面结对, those that await a side among them. */
  onPaper: number;
  confirmed: number;
  awaitingOrganization: number;
  awaitingVillage: number;
}

export async function countPairings({ db, actor }: Reader, { villageId }: { villageId?: string | undefined } = {}): Promise<PairingCounts> {
  const scope = pairingScopeOf(actor);
  if (scope.kind === 'none') return { onPaper: 0, confirmed: 0, awaitingOrganization: 0, awaitingVillage: 0 };
  let query = db
    .selectFrom('pairings')
    .select(({ fn }) => [
      fn.countAll<number>().as('live'),
      fn
        .countAll<number>()
        .filterWhere('organizationConfirmedAt', 'is not', null)
        .filterWhere('villageConfirmedAt', 'is not', null)
        .as('confirmed'),
      fn
        .countAll<number>()
        .filterWhere('agreementId', 'is not', null)
        .filterWhere('organizationConfirmedAt', 'is', null)
        .as('awaitingOrganization'),
      fn.countAll<number>().filterWhere('agreementId', 'is not', null).filterWhere('villageConfirmedAt', 'is', null).as('awaitingVillage'),
    ])
    .where('pairings.countyId', '=', actor.countyId)
    .where('endedAt', 'is', null);
  if (villageId !== undefined) query = query.where('pairings.villageId', '=', villageId);
  if (scope.kind === 'organization') query = query.where('organizationId', '=', scope.organizationId);
  if (scope.kind === 'village') query = query.where('pairings.villageId', '=', scope.villageId);
  if (scope.kind === 'township') {
    query = query.where((eb) =>
      eb(
        'pairings.villageId',
        'in',
        eb.selectFrom('villages').select('villageId').where('countyId', '=', actor.countyId).where('townshipId', '=', scope.townshipId),
      ),
    );
  }
  const { live, ...counts } = await query.executeTakeFirstOrThrow();
  return { onPaper: live - counts.confirmed, ...counts };
}
