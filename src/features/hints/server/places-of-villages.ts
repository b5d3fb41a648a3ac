import type { AssistanceAct } from '../../assistance/act.ts';
import { entriesById } from '../../assistance/server/public-reads.ts';
import { placedActsConfirmedByVillage } from '../../confirmations/server/public-reads.ts';
import { statedPlacesOf } from '../../registry/server/public-reads.ts';
import type { StatedPlace } from '../../registry/village-place.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { derivedPlace, type VillagePlace } from '../village-place.ts';

/** Of those with a place: a village does not move, and the latest are enough. */
const actsLookedAt = 300;

/**
 * Where the villages lie of which these acts were recorded with a place. What somebody has stated goes first; else it is derived, and none
 * of the acts that are judged by it counts for it.
 */
export async function placesOfVillages(ctx: UseCaseContext, judged: readonly AssistanceAct[]): Promise<Map<string, VillagePlace>> {
  const villageIds = [...new Set(judged.filter(({ mode, location }) => mode === 'inPerson' && location !== null).map(({ villageId }) => villageId))];
  const stated = await statedPlacesOf(ctx, villageIds);
  const places = new Map<string, VillagePlace>();
  for (const villageId of villageIds) {
    const known = stated.get(villageId);
    const place = known ? placeOf(known) : await derivedPlaceOf(ctx, villageId, judged);
    if (place) places.set(villageId, place);
  }
  return places;
}

function placeOf({ latitude, longitude, statedByRole, statedByName, statedAt }: StatedPlace): VillagePlace {
  return { latitude, longitude, ground: { kind: 'stated', byRole: statedByRole, byName: statedByName, on: shanghaiDate(new Date(statedAt)) } };
}

async function derivedPlaceOf(ctx: UseCaseContext, villageId: string, judged: readonly AssistanceAct[]): Promise<VillagePlace | undefined> {
  const isJudged = new Set(judged.map(({ actId }) => actId));
  const confirmed = (await placedActsConfirmedByVillage(ctx, villageId, actsLookedAt)).filter((actId) => !isJudged.has(actId));
  return derivedPlace((await entriesById(ctx, confirmed)).map(({ act }) => act));
}
