import type { Location } from '../assistance/act.ts';

export type Degrees = Pick<Location, 'latitude' | 'longitude'>;

const earthKm = 6371;

/** Along the great circle, in km. */
export function kmBetween(one: Degrees, other: Degrees): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const a = Math.sin(north / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(a)));
}
