import * as z from 'zod';
import { localRoles, officeRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { instantSchema } from '../../kernel/shanghai-time.ts';

/** Degrees of WGS 84. What a Chinese map shows lies a few hundred metres beside it, which is nothing beside the 15 km of the hint. */
export const placeSchema = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });
export type Place = z.output<typeof placeSchema>;

/** Who may say where a village lies; of organizations nobody. */
const placeRoles = [...officeRoles, ...localRoles] as const;

export const statedPlaceSchema = placeSchema.extend({
  /** Of the fix of a device; null where the place was typed. */
  accuracyMetres: z.int().nullable(),
  statedByName: z.string(),
  statedByRole: z.enum(placeRoles),
  statedAt: instantSchema,
});
export type StatedPlace = z.output<typeof statedPlaceSchema>;

const degrees = z.number().min(-360).max(360);
const params = z.strictObject({ villageId: idSchema });
const path = '/api/registry/villages/:villageId/place';

export const viewVillagePlace = defineEndpoint({
  name: 'viewVillagePlace',
  method: 'GET',
  path,
  access: placeRoles,
  summary: { 'zh-CN': '村委会位置', en: 'Where a village lies' },
  params,
  response: z.strictObject({ place: statedPlaceSchema.nullable() }),
});

export const stateVillagePlace = defineEndpoint({
  name: 'stateVillagePlace',
  method: 'PUT',
  path,
  access: placeRoles,
  summary: { 'zh-CN': '标注村委会位置', en: 'State where a village lies' },
  params,
  /** Wider than a place may be: what is swapped or abroad is refused in words. */
  body: z.strictObject({ latitude: degrees, longitude: degrees, accuracyMetres: z.number().min(0).max(100_000_000).nullable() }),
});

export const removeVillagePlace = defineEndpoint({
  name: 'removeVillagePlace',
  method: 'DELETE',
  path,
  access: placeRoles,
  summary: { 'zh-CN': '取消村委会位置的标注', en: 'Take the place of a village away' },
  params,
});

/** A little more than from Zengmu to Mohe and from the Pamirs to the Ussuri. */
const china = { south: 3, north: 54, west: 73, east: 136 };
/** A fix from masts alone may be off by many kilometres, and would make hints of everybody's visits. */
const roughestMetres = 2_000;

/** Why this cannot be where a village lies. */
export function whyPlaceCannotBe({ latitude, longitude }: Place, accuracyMetres: number | null): Refusal[] {
  const refusals: Refusal[] = [];
  if (latitude < china.south || latitude > china.north) refusals.push({ code: 'registry.latitude-outside-china', at: 'body.latitude' });
  if (longitude < china.west || longitude > china.east) refusals.push({ code: 'registry.longitude-outside-china', at: 'body.longitude' });
  if (accuracyMetres !== null && accuracyMetres > roughestMetres) {
    refusals.push({ code: 'registry.place-too-rough', params: { km: Math.round(accuracyMetres / 1000) } });
  }
  return refusals;
}

/** To about ten metres: more than is needed, and no false exactness. */
export function keptPlace({ latitude, longitude }: Place): Place {
  const kept = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return { latitude: kept(latitude), longitude: kept(longitude) };
}

/** As it stands in the history of the village. */
export function writtenPlace({ latitude, longitude }: Place): string {
  return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
}
