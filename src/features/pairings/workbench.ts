import * as z from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { usualWeights, weightsSchema } from './fit.ts';
import { pairKey, type Pair } from './notice-pairs.ts';

export const pairSchema = z.strictObject({ organizationId: idSchema, villageId: idSchema });
/** How many partners somebody takes; `max` null: see `boundsOf`. */
export const boundsSchema = z.strictObject({ min: z.int().min(0).max(1_000), max: z.int().min(0).max(1_000).nullable() });
export type Bounds = z.output<typeof boundsSchema>;

/** What the office sets in the workbench. Bounds of one's own come before those of all. */
export const workbenchSettingsSchema = z.strictObject({
  weights: weightsSchema,
  organizations: boundsSchema,
  villages: boundsSchema,
  ownOrganizations: z.array(boundsSchema.extend({ organizationId: idSchema })).max(2_000),
  ownVillages: z.array(boundsSchema.extend({ villageId: idSchema })).max(5_000),
  /** Pairs that must be, and pairs that must not. */
  pins: z.array(pairSchema).max(10_000),
  bans: z.array(pairSchema).max(10_000),
});
export type WorkbenchSettings = z.output<typeof workbenchSettingsSchema>;

/**
 * Before the office has set anything: everybody takes part (plan §一: 全覆盖结对), and no village gets more than one
 * organization above an even share.
 */
export function usualSettings(organizations: number, villages: number): WorkbenchSettings {
  return {
    weights: { ...usualWeights },
    organizations: { min: 1, max: null },
    villages: { min: 1, max: villages === 0 ? null : Math.ceil(organizations / villages) + 1 },
    ownOrganizations: [],
    ownVillages: [],
    pins: [],
    bans: [],
  };
}

/** What contradicts itself and could be no wish of anybody. What cannot be met together is the optimiser's to say. */
export function problemsOfSettings({ weights, organizations, villages, ownOrganizations, ownVillages, pins, bans }: WorkbenchSettings): Refusal[] {
  const banned = new Set(bans.map(pairKey));
  const turned = ({ min, max }: Bounds) => max !== null && max < min;
  const at = (path: string, wrong: boolean): Refusal[] => (wrong ? [{ code: 'pairing.bounds-turned', at: `body.settings.${path}` }] : []);
  return [
    ...(weights.purpose + weights.capability + weights.convenience === 0 ? [{ code: 'pairing.weights-all-zero', at: 'body.settings.weights' }] : []),
    ...at('organizations', turned(organizations)),
    ...at('villages', turned(villages)),
    ...ownOrganizations.flatMap((own, index) => at(`ownOrganizations.${index}`, turned(own))),
    ...ownVillages.flatMap((own, index) => at(`ownVillages.${index}`, turned(own))),
    ...pins.flatMap((pin, index) => (banned.has(pairKey(pin)) ? [{ code: 'pairing.pin-and-ban', at: `body.settings.pins.${index}` }] : [])),
  ];
}

/** Who may be paired. */
export interface OrganizationOnBench {
  organizationId: string;
  /** What its profile says that it can carry; null: not said. */
  maxVillages: number | null;
}
export interface VillageOnBench {
  villageId: string;
}

/** Settings without what has left the county since they were made. */
export function settingsAmong(
  settings: WorkbenchSettings,
  organizations: readonly Pick<OrganizationOnBench, 'organizationId'>[],
  villages: readonly VillageOnBench[],
): WorkbenchSettings {
  const [knownOrganizations, knownVillages] = [
    new Set(organizations.map(({ organizationId }) => organizationId)),
    new Set(villages.map(({ villageId }) => villageId)),
  ];
  const isKnown = ({ organizationId, villageId }: Pair) => knownOrganizations.has(organizationId) && knownVillages.has(villageId);
  return {
    ...settings,
    ownOrganizations: settings.ownOrganizations.filter(({ organizationId }) => knownOrganizations.has(organizationId)),
    ownVillages: settings.ownVillages.filter(({ villageId }) => knownVillages.has(villageId)),
    pins: settings.pins.filter(isKnown),
    bans: settings.bans.filter(isKnown),
  };
}

export interface FirmBounds {
  min: number;
  max: number;
}

/**
 * The bounds that hold. Where nobody set how many villages an organization takes at most, it takes as many as it has now, and
 * no more than its profile says that it can carry: else every pair that fits at all would be added. A village without an
 * upper bound takes all.
 */
export function boundsOf(
  settings: WorkbenchSettings,
  organizations: readonly OrganizationOnBench[],
  villages: readonly VillageOnBench[],
  standing: readonly Pair[],
): { organizations: Map<string, FirmBounds>; villages: Map<string, FirmBounds> } {
  const now = new Map<string, number>();
  for (const { organizationId } of standing) now.set(organizationId, (now.get(organizationId) ?? 0) + 1);
  const own = new Map(settings.ownOrganizations.map((bounds) => [bounds.organizationId, bounds]));
  const ownVillages = new Map(settings.ownVillages.map((bounds) => [bounds.villageId, bounds]));
  return {
    organizations: new Map(
      organizations.map(({ organizationId, maxVillages }) => {
        const { min, max } = own.get(organizationId) ?? settings.organizations;
        const present = Math.max(1, now.get(organizationId) ?? 0);
        return [organizationId, { min, max: max ?? Math.max(min, Math.min(present, maxVillages ?? present)) }];
      }),
    ),
    villages: new Map(
      villages.map(({ villageId }) => {
        const { min, max } = ownVillages.get(villageId) ?? settings.villages;
        return [villageId, { min, max: max ?? Math.max(min, organizations.length) }];
      }),
    ),
  };
}
