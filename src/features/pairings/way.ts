import type { ReadyOrganization, ReadyVillage } from './fit-input.ts';

type Place = Pick<ReadyOrganization, 'townshipId'>;
type Destination = Pick<ReadyVillage, 'townshipId' | 'distanceToCountyKm'>;

/** What is known of the way from an organization to a village. */
export type Way =
  | { kind: 'sameTownship' | 'otherTownship' | 'unknown' }
  /** Of the road from the county town, from where most of them set off. */
  | { kind: 'road'; km: number; isNear: boolean };

/** A morning is enough for what is nearer. */
const nearKm = 20;

/** Who works in the village's township is on the spot; of others the road counts where it is known, else only that it is another township. */
export function wayTo({ townshipId }: Place, village: Destination): Way {
  const areBothKnown = townshipId !== null && village.townshipId !== null;
  if (areBothKnown && townshipId === village.townshipId) return { kind: 'sameTownship' };
  const km = village.distanceToCountyKm;
  if (km !== null) return { kind: 'road', km, isNear: km <= nearKm };
  return { kind: areBothKnown ? 'otherTownship' : 'unknown' };
}

/** From here to there a kilometre counts: below is the edge of the county town, beyond is a day’s journey anyway. */
const [townKm, dayKm] = [5, 60];
const points = { sameTownship: 60, unknown: 30, otherTownship: 20, shortRoad: 50, longRoad: 10 };

/** Up to 60 of the 100 points of convenience; about 30 km of road are worth as much as a place of which nothing is known. */
export function pointsOfWay(way: Way): number {
  if (way.kind !== 'road') return points[way.kind];
  const share = Math.min(1, Math.max(0, (way.km - townKm) / (dayKm - townKm)));
  return Math.round(points.shortRoad - share * (points.shortRoad - points.longRoad));
}
