import type { Sentence } from '../../kernel/language.ts';
import { daysBetween, type CalendarDate } from '../../kernel/shanghai-time.ts';
import type { Urgency } from '../needs/need.ts';
import { suggestCapabilities } from '../organizations/suggest-capabilities.ts';

/** A kind of help: the same word for what an organization can give and what a village needs. */
export interface KindOfHelp {
  capability: string;
  name: Sentence;
  hintWords: readonly string[];
  isPossibleRemotely: boolean;
}

/** What an organization is judged by, as it stands in its profile. */
export interface OrganizationInFit {
  organizationId: string;
  name: string;
  purpose: string;
  businessScope: string;
  townshipId: string | null;
  townshipName: string | null;
  /** Persons employed; null: not said. */
  staff: number | null;
  /** Confirmed by a person. */
  capabilities: readonly string[];
}

export interface NeedInFit {
  kind: string;
  urgency: Urgency;
  /** Last day on which the help is of use. */
  dueOn: CalendarDate | null;
}

/** A village with its open needs, those of its households among them. */
export interface VillageInFit {
  villageId: string;
  townshipId: string | null;
  /** By road from the county town; null: not known. */
  distanceToCountyKm: number | null;
  needs: readonly NeedInFit[];
}

/** How far a need counts: an urgent one as much as three that can wait. */
const weightOfUrgency: Record<Urgency, number> = { urgent: 3, soon: 2, normal: 1 };

/** Days that help needs to get going; with fewer left, time is short. */
export const daysToBegin = 14;

/** The needs of a village, kind by kind. */
export interface WantedKind {
  kind: string;
  weight: number;
  /** The part of the weight for which there is time enough. */
  inTime: number;
}

export interface ReadyVillage {
  villageId: string;
  townshipId: string | null;
  distanceToCountyKm: number | null;
  wanted: readonly WantedKind[];
  /** The sum of the weights. */
  weight: number;
}

/** Adds a village's needs up once, before it is held against every organization. `today` in Shanghai. */
export function readyVillage({ needs, ...village }: VillageInFit, today: CalendarDate): ReadyVillage {
  const { villageId, townshipId, distanceToCountyKm } = village;
  const byKind = new Map<string, WantedKind>();
  for (const { kind, urgency, dueOn } of needs) {
    const weight = weightOfUrgency[urgency];
    const inTime = dueOn === null || daysBetween(today, dueOn) >= daysToBegin ? weight : 0;
    const known = byKind.get(kind);
    byKind.set(kind, { kind, weight: weight + (known?.weight ?? 0), inTime: inTime + (known?.inTime ?? 0) });
  }
  const wanted = [...byKind.values()].toSorted((a, b) => b.weight - a.weight);
  return { villageId, townshipId, distanceToCountyKm, wanted, weight: wanted.reduce((sum, one) => sum + one.weight, 0) };
}

export interface ReadyOrganization extends Omit<OrganizationInFit, 'capabilities'> {
  can: ReadonlySet<string>;
  /** Kinds that its purpose or its scope names, and those that only its name tells. */
  inScope: ReadonlySet<string>;
  inName: ReadonlySet<string>;
}

/** Reads an organization's words once, before it is held against every village. */
export function readyOrganization({ capabilities, ...organization }: OrganizationInFit, kinds: readonly KindOfHelp[]): ReadyOrganization {
  const { name, purpose, businessScope } = organization;
  const suggested = suggestCapabilities({ name, purpose, businessScope }, kinds.map(({ capability, hintWords }) => ({ code: capability, hintWords })));
  const saidIn = (isName: boolean) =>
    new Set(suggested.filter(({ reasons }) => reasons.some(({ field }) => (field === 'name') === isName)).map(({ capability }) => capability));
  return { ...organization, can: new Set(capabilities), inScope: saidIn(false), inName: saidIn(true) };
}
