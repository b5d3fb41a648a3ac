import * as z from 'zod';
import type { Sentence } from '../../kernel/language.ts';
import type { KindOfHelp, ReadyOrganization, ReadyVillage } from './fit-input.ts';
import { principles, scoresOf, type Principle, type Scores } from './fit.ts';
import { wayTo } from './way.ts';

/** Why a principle scores as it does: a code of `fit-messages.ts` with what fills it. */
export const fitReasonSchema = z.strictObject({
  code: z.string(),
  /** Does it speak for the match? */
  isFor: z.boolean(),
  /** Names of kinds of help. */
  kinds: z.array(z.strictObject({ 'zh-CN': z.string(), en: z.string() })),
  place: z.string().nullable(),
  count: z.int().nullable(),
});
export type FitReason = z.output<typeof fitReasonSchema>;

export interface ExplainedScore {
  score: number;
  reasons: FitReason[];
}
export type ExplainedFit = Record<Principle, ExplainedScore>;

/** What every explanation needs: the kinds of help with their names. */
export interface KindsOfHelp {
  named: ReadonlyMap<string, KindOfHelp>;
  remote: ReadonlySet<string>;
}

export function kindsOfHelp(kinds: readonly KindOfHelp[]): KindsOfHelp {
  return {
    named: new Map(kinds.map((kind) => [kind.capability, kind])),
    remote: new Set(kinds.filter(({ isPossibleRemotely }) => isPossibleRemotely).map(({ capability }) => capability)),
  };
}

/** The scores with their reasons, each in words that a clerk would use. No score stands without a reason. */
export function explainFit(organization: ReadyOrganization, village: ReadyVillage, kinds: KindsOfHelp): ExplainedFit {
  const scores: Scores = scoresOf(organization, village, kinds.remote);
  const reasons = {
    purpose: purposeReasons(organization, village),
    capability: capabilityReasons(organization, village),
    convenience: convenienceReasons(organization, village, kinds),
  };
  const named = (codes: readonly string[]): Sentence[] =>
    codes.map((code) => ({ ...(kinds.named.get(code)?.name ?? { 'zh-CN': code, en: code }) }));
  return Object.fromEntries(
    principles.map((principle) => [
      principle,
      {
        score: scores[principle],
        reasons: reasons[principle].map(({ kinds: codes = [], place = null, count = null, ...reason }) => ({
          ...reason,
          kinds: named(codes),
          place,
          count,
        })),
      },
    ]),
  ) as ExplainedFit;
}

interface Reason {
  code: `pairing.fit.${string}`;
  isFor: boolean;
  kinds?: string[];
  place?: string | null;
  count?: number | null;
}

function purposeReasons({ inScope, inName, purpose, businessScope }: ReadyOrganization, { wanted }: ReadyVillage): Reason[] {
  const wantedKinds = wanted.map(({ kind }) => kind);
  const scope = wantedKinds.filter((kind) => inScope.has(kind));
  const name = wantedKinds.filter((kind) => !inScope.has(kind) && inName.has(kind));
  const outside = wantedKinds.filter((kind) => !inScope.has(kind) && !inName.has(kind));
  const said = `${purpose}${businessScope}`.trim() !== '';
  if (wanted.length === 0) return [{ code: 'pairing.fit.no-needs', isFor: false }];
  return [
    ...(scope.length > 0 ? [{ code: 'pairing.fit.purpose-in-scope' as const, isFor: true, kinds: scope }] : []),
    ...(name.length > 0 ? [{ code: 'pairing.fit.purpose-in-name' as const, isFor: true, kinds: name }] : []),
    ...(outside.length > 0 ? [{ code: 'pairing.fit.purpose-outside' as const, isFor: false, kinds: outside }] : []),
    ...(said ? [] : [{ code: 'pairing.fit.purpose-not-said' as const, isFor: false }]),
  ];
}

function capabilityReasons({ can, staff }: ReadyOrganization, { wanted }: ReadyVillage): Reason[] {
  const able = wanted.map(({ kind }) => kind).filter((kind) => can.has(kind));
  const lacking = wanted.map(({ kind }) => kind).filter((kind) => !can.has(kind));
  const hands: Reason = staff === null ? { code: 'pairing.fit.staff-not-said', isFor: false } : { code: 'pairing.fit.staff', isFor: staff > 0, count: staff };
  if (can.size === 0) return [{ code: 'pairing.fit.nothing-confirmed', isFor: false }];
  if (wanted.length === 0) return [{ code: 'pairing.fit.can-all', isFor: true, kinds: [...can] }, { code: 'pairing.fit.no-needs', isFor: false }];
  return [
    ...(able.length > 0 ? [{ code: 'pairing.fit.can' as const, isFor: true, kinds: able }] : []),
    ...(lacking.length > 0 ? [{ code: 'pairing.fit.cannot' as const, isFor: false, kinds: lacking }] : []),
    ...(able.length > 0 ? [hands] : []),
  ];
}

function convenienceReasons(organization: ReadyOrganization, village: ReadyVillage, { remote }: KindsOfHelp): Reason[] {
  const { can } = organization;
  const able = village.wanted.filter(({ kind }) => can.has(kind));
  const distant = able.filter(({ kind }) => remote.has(kind)).map(({ kind }) => kind);
  const late = able.filter(({ weight, inTime }) => inTime < weight).map(({ kind }) => kind);
  return [
    ...wayReasons(organization, village),
    ...(distant.length > 0 ? [{ code: 'pairing.fit.remote' as const, isFor: true, kinds: distant }] : []),
    ...(late.length > 0 ? [{ code: 'pairing.fit.time-short' as const, isFor: false, kinds: late }] : []),
  ];
}

function wayReasons(organization: ReadyOrganization, village: ReadyVillage): Reason[] {
  const { townshipId, townshipName: place } = organization;
  const way = wayTo(organization, village);
  const other: Reason = { code: 'pairing.fit.other-township', isFor: false, place };
  switch (way.kind) {
    case 'sameTownship':
      return [{ code: 'pairing.fit.same-township', isFor: true, place }];
    case 'otherTownship':
      return [other];
    case 'unknown':
      return [{ code: 'pairing.fit.place-not-said', isFor: false }];
    case 'road': {
      const road: Reason = { code: way.isNear ? 'pairing.fit.short-road' : 'pairing.fit.long-road', isFor: way.isNear, count: way.km };
      return townshipId !== null && village.townshipId !== null ? [road, other] : [road];
    }
  }
}
