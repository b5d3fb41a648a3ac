import type { Refusal } from '../../kernel/refusal.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { causeWords } from './causes.ts';

export interface Circumstances {
  /** Codes of the registry. */
  causes: readonly string[];
  /** Age in full years; null: not known. */
  members: readonly { age: number | null; isWorker: boolean; isPupil: boolean }[];
}

/** A kind of help to be offered first, and why. */
export interface FittingKind {
  kind: string;
  reasons: Refusal[];
}

/** Which kinds of help answer a cause of poverty, the most fitting first. */
const kindsByCause: Readonly<Record<string, readonly string[]>> = {
  illness: ['medical', 'fundsAndGoods'],
  disability: ['disabilityCare', 'fundsAndGoods'],
  schooling: ['childSponsorship', 'tutoring'],
  disaster: ['fundsAndGoods', 'housingRepair'],
  land: ['jobs', 'training'],
  water: ['fundsAndGoods', 'industryTechnique'],
  technique: ['training', 'industryTechnique'],
  labour: ['elderCare', 'socialWork'],
  funds: ['fundsAndGoods', 'salesChannel'],
  transport: ['salesChannel', 'jobs'],
  motivation: ['socialWork', 'training'],
};

/** What members of an age, or with a trait, may need; a weight of 2 is that of a household's first cause. */
const kindsByMember: readonly { kind: string; code: string; weight: number; is(member: Circumstances['members'][number]): boolean }[] = [
  { kind: 'elderCare', code: 'needs.fits.elderly', weight: 1.5, is: ({ age }) => age !== null && age >= 65 },
  { kind: 'earlyEducation', code: 'needs.fits.infants', weight: 1, is: ({ age }) => age !== null && age >= 3 && age < 6 },
  { kind: 'childSponsorship', code: 'needs.fits.pupils', weight: 1, is: ({ age, isPupil }) => isPupil || (age !== null && age >= 6 && age < 18) },
  { kind: 'tutoring', code: 'needs.fits.pupils', weight: 0.5, is: ({ age }) => age !== null && age >= 6 && age < 18 },
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
    const words = causeWords[cause];
    if (!words) return;
    const reason = { code: 'needs.fits.cause', params: { cause: words['zh-CN'], causeEn: words.en } };
    // The first cause is the main one (主要致贫原因).
    (kindsByCause[cause] ?? []).forEach((kind, rank) => add(kind, (index === 0 ? 2 : 1.25) - rank * 0.5, reason));
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
  const words = causes.flatMap((cause) => causeWords[cause]?.['zh-CN'] ?? []);
  return words.length === 0 ? '' : `致贫原因：${words.join('、')}`;
}

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
    members: (known?.members ?? []).map(({ birthDate }) => {
      const age = birthDate === null ? null : ageOn(birthDate, today);
      return { age, isWorker: age !== null && age >= 16 && age < 60, isPupil: age !== null && age >= 6 && age < 16 };
    }),
  };
}

/** Full years. */
function ageOn(birthDate: CalendarDate, today: CalendarDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
