import type { Refusal } from '../../kernel/refusal.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { causes as knownCauses, wordOf, type Cause, type LabourAbility, type Schooling } from '../registry/codes.ts';
import { ageOn } from '../registry/household.ts';

interface Member {
  /** Full years; null: not known. */
  age: number | null;
  isWorker: boolean;
  isPupil: boolean;
}

export interface Circumstances {
  /** Codes of the registry, the main cause first. */
  causes: readonly string[];
  members: readonly Member[];
}

/** A kind of help to be offered first, and why. */
export interface FittingKind {
  kind: string;
  reasons: Refusal[];
}

/** Which kinds of help answer a cause of poverty, the most fitting first. */
const kindsByCause: Readonly<Partial<Record<Cause, readonly string[]>>> = {
  illness: ['medical', 'fundsAndGoods'],
  disability: ['disabilityCare', 'fundsAndGoods'],
  schoolingCosts: ['childSponsorship', 'tutoring'],
  disaster: ['fundsAndGoods', 'housingRepair'],
  accident: ['fundsAndGoods', 'legal'],
  noLabour: ['elderCare', 'socialWork'],
  noSkill: ['training', 'industryTechnique'],
  noCapital: ['fundsAndGoods', 'salesChannel'],
  noLand: ['jobs', 'training'],
  noWater: ['fundsAndGoods', 'industryTechnique'],
  roads: ['salesChannel', 'jobs'],
  failedVenture: ['industryTechnique', 'salesChannel'],
  unstableWork: ['jobs', 'securityJobs'],
  unsafeHousing: ['housingRepair', 'fundsAndGoods'],
  marriage: ['fundsAndGoods'],
  funeral: ['fundsAndGoods', 'socialWork'],
  lowDrive: ['socialWork', 'training'],
};

/** What members of an age, or with a trait, may need; a weight of 2 is that of a household's first cause. */
const kindsByMember: readonly { kind: string; code: string; weight: number; is(member: Member): boolean }[] = [
  { kind: 'elderCare', code: 'needs.fits.elderly', weight: 1.5, is: ({ age }) => age !== null && age >= 65 },
  { kind: 'earlyEducation', code: 'needs.fits.infants', weight: 1, is: ({ age }) => age !== null && age >= 3 && age < 6 },
  { kind: 'childSponsorship', code: 'needs.fits.pupils', weight: 1, is: ({ isPupil }) => isPupil },
  { kind: 'tutoring', code: 'needs.fits.pupils', weight: 0.5, is: ({ isPupil }) => isPupil },
  { kind: 'jobs', code: 'needs.fits.workers', weight: 1, is: ({ isWorker }) => isWorker },
  { kind: 'training', code: 'needs.fits.workers', weight: 0.75, is: ({ isWorker }) => isWorker },
];

/** Asked for almost everywhere: offered where little is known of a household. */
const usual = ['fundsAndGoods', 'training', 'jobs', 'industryTechnique', 'medical'];

/** The kinds of help that fit a household best by its causes and members, so that registering a need is two taps. */
export function fittingKinds({ causes, members }: Circumstances, most = 5): FittingKind[] {
  const found = new Map<string, { weight: number; reasons: Refusal[] }>();
  const add = (kind: string, weight: number, reason: Refusal) => {
    const known = found.get(kind) ?? { weight: 0, reasons: [] };
    found.set(kind, { weight: known.weight + weight, reasons: [...known.reasons, reason] });
  };
  causes.forEach((cause, index) => {
    const words = wordOf(knownCauses, cause);
    const reason = { code: 'needs.fits.cause', params: { cause: words['zh-CN'], causeEn: words.en } };
    // The first cause is the main one (主要致贫原因).
    (kindsByCause[cause as Cause] ?? []).forEach((kind, rank) => add(kind, (index === 0 ? 2 : 1.25) - rank * 0.5, reason));
  });
  for (const { kind, code, weight, is } of kindsByMember) {
    const count = members.filter(is).length;
    if (count > 0) add(kind, weight, { code, params: { count } });
  }
  const fitting = [...found].toSorted(([, one], [, other]) => other.weight - one.weight).map(([kind, { reasons }]) => ({ kind, reasons }));
  const others = usual.filter((kind) => !found.has(kind)).map((kind) => ({ kind, reasons: [] }));
  return [...fitting, ...others].slice(0, most);
}

/** 致贫原因：缺技术、因学 — what a need says of its reason unless a person says more; empty where no cause is known. */
export function whyByCauses(causes: readonly string[]): string {
  const words = causes.filter((cause) => cause !== 'other').map((cause) => wordOf(knownCauses, cause)['zh-CN']);
  return words.length === 0 ? '' : `致贫原因：${words.join('、')}`;
}

const learning: ReadonlySet<string> = new Set<Schooling>(['inPrimary', 'inJuniorHigh', 'inSeniorHigh', 'inCollege']);
const working: ReadonlySet<string> = new Set<LabourAbility>(['ordinary', 'skilled', 'weak']);

interface KnownMember {
  birthDate: CalendarDate | null;
  schooling: string | null;
  labour: string | null;
}

/** As the registry keeps a household, read for what it may need on a day. */
export function circumstancesOf(
  known: { causes: readonly string[]; members: readonly KnownMember[] } | undefined,
  today: CalendarDate,
): Circumstances {
  return {
    causes: known?.causes ?? [],
    members: (known?.members ?? []).map(({ birthDate, schooling, labour }) => {
      const age = birthDate === null ? null : ageOn(birthDate, today);
      const isPupil = schooling === null ? age !== null && age >= 6 && age < 16 : learning.has(schooling);
      const isOfAge = age === null ? labour !== null : age >= 16 && age < 60;
      return { age, isPupil, isWorker: isOfAge && !isPupil && (labour === null || working.has(labour)) };
    }),
  };
}
