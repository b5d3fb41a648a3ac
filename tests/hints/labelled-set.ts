import { readFileSync } from 'node:fs';
import { assistanceActSchema, emptyAct, type AssistanceAct } from '../../src/features/assistance/act.ts';
import { detectors } from '../../src/features/hints/detect.ts';
import { hintKinds, type HintKind } from '../../src/features/hints/hint.ts';
import type { ReportUnderReview } from '../../src/features/hints/report-under-review.ts';
import { derivedPlace } from '../../src/features/hints/village-place.ts';
import { newId } from '../../src/kernel/ids.ts';
import { addDays } from '../../src/kernel/shanghai-time.ts';

interface Case {
  name: string;
  /** Would a careful clerk stop and look? */
  isHint: boolean;
}
interface PairCase extends Case {
  whose: 'own' | 'other' | 'ownSameDay';
  part: 'progress' | 'effects' | 'note';
  here: string;
  there: string;
}
interface LocationCase extends Case {
  mode: AssistanceAct['mode'];
  location: AssistanceAct['location'];
  /** As somebody stated it. */
  village: { latitude: number; longitude: number } | null;
  /** Where nothing is stated: day, latitude and longitude of what the village confirmed. */
  confirmed?: [string, number, number][];
}

interface MoneyCase extends Case {
  acts?: PaidAct[];
  /** Of the last report, as the ledger has them now. */
  before?: PaidAct[];
  gift?: 'proved' | 'bare';
}
interface PaidAct {
  fen: number | null;
  /** 3 where it is not said, a day on which a paper may be asked for. */
  daysBefore?: number;
  papers?: number;
  isConfirmed?: boolean;
  village?: string;
}
interface JumpCase extends Case {
  figure: 'people' | 'moneyFen';
  earlier: number[];
  /** In one act. */
  now?: number;
  /** Or in several: how many times the same act, with how many people stated and whom it names. */
  acts?: { times: number; value?: number; names?: string[] }[];
}
interface SilenceCase extends Case {
  days: number[];
  /** How many days before the deadline the latest help was that the village has answered about; null: it answers nobody. */
  answeredUpTo?: number | null;
  /** And of the last full report. */
  lastReport?: number;
}

interface PhotoCase extends Case {
  elsewhere: { whose: 'own' | 'other'; daysBefore: number; village: string; isSame: boolean; wasFirst: boolean; sameAct?: boolean }[];
}

const organizationId = newId();
const villageId = newId();
const to = '2020-06-16';

function act(changes: Partial<AssistanceAct> = {}): AssistanceAct {
  return assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId, mode: 'inPerson', kind: 'visit', ...changes });
}

const persons = new Map<string, string>();
/** One and the same person wherever the name stands. */
const personOf = (name: string) => persons.get(name) ?? persons.set(name, newId()).get(name) ?? '';

/** A report in which nothing stands out, unless told otherwise. */
export function reportOf(changes: Partial<ReportUnderReview> = {}): ReportUnderReview {
  return {
    organizationId,
    reportId: newId(),
    from: '2020-06-09',
    to,
    progress: '',
    effects: '',
    acts: [],
    earlierTexts: [],
    earlierNotes: [],
    ownWeeks: [],
    lastReportOn: null,
    isOvertaken: false,
    seenByNext: new Set(),
    capabilities: [],
    giftsWithVoucher: new Set(),
    confirmedActs: new Set(),
    paidBefore: [],
    photos: [],
    unanswered: [],
    villageNames: new Map([[villageId, '示例村']]),
    villagePlaces: new Map(),
    ...changes,
  };
}

const reportOfCase: Record<HintKind, (one: never) => ReportUnderReview> = {
  copiedNarrative: ({ whose, part, here, there }: PairCase) => {
    const earlier = {
      organizationId: whose === 'other' ? newId() : organizationId,
      organizationName: '示例单位',
      day: whose === 'ownSameDay' ? '2020-06-12' : '2020-06-05',
      reportId: part === 'note' ? null : newId(),
      actId: part === 'note' ? newId() : null,
      text: there,
    };
    return part === 'note'
      ? reportOf({ acts: [act({ note: here })], earlierNotes: [earlier] })
      : reportOf({ [part]: here, earlierTexts: [earlier] });
  },
  outsideWeek: ({ date, from, to: until }: Case & { date: string; from: string; to: string }) => reportOf({ from, to: until, acts: [act({ date })] }),
  farFromVillage: ({ mode, location, village, confirmed }: LocationCase) => {
    const place = village
      ? { ...village, ground: { kind: 'stated', byRole: 'village', byName: '示例村干部', on: '2020-06-01' } as const }
      : derivedPlace((confirmed ?? []).map(([date, latitude, longitude]) => act({ date, location: { latitude, longitude, accuracyMetres: 30 } })));
    return reportOf({ acts: [act({ mode, location, kind: mode === 'remote' ? 'training' : 'visit' })], villagePlaces: new Map(place ? [[villageId, place]] : []) });
  },
  moneyWithoutVoucher: ({ acts = [], before = [], gift }: MoneyCase) => {
    const giftId = gift ? newId() : null;
    const villages = new Map<string, string>();
    const idOf = (village: string) => villages.get(village) ?? villages.set(village, newId()).get(village) ?? '';
    const paid = ({ fen, daysBefore = 3, papers = 0, village = '示例村' }: PaidAct) =>
      act({ kind: 'cash', moneyFen: fen, date: addDays(to, -daysBefore), villageId: idOf(village), giftId, evidenceIds: Array.from({ length: papers }, newId) });
    const [now, earlier] = [acts.map(paid), before.map(paid)];
    const said = [...acts, ...before].map(({ isConfirmed }) => isConfirmed);
    return reportOf({
      acts: now,
      paidBefore: earlier,
      giftsWithVoucher: new Set(gift === 'proved' && giftId ? [giftId] : []),
      confirmedActs: new Set([...now, ...earlier].filter((_, index) => said[index]).map(({ actId }) => actId)),
    });
  },
  jump: ({ figure, earlier, now, acts = [{ times: 1, value: now }] }: JumpCase) =>
    reportOf({
      acts: acts.flatMap(({ times, value, names = [] }) =>
        Array.from({ length: times }, () => act({ [figure]: value ?? null, personIds: names.map(personOf) })),
      ),
      ownWeeks: earlier.map((value, index) => ({ dueDate: addDays(to, -7 * (earlier.length - index)), people: 0, moneyFen: 0, [figure]: value })),
    }),
  reusedPhoto: ({ elsewhere }: PhotoCase) => {
    const here = { actId: newId(), date: '2020-06-12', kind: 'visit', villageName: '示例村' } as const;
    return reportOf({
      photos: [
        {
          evidenceId: newId(),
          act: here,
          villageId,
          elsewhere: elsewhere.map(({ whose, daysBefore, village, isSame, wasFirst, sameAct }) => ({
            evidenceId: newId(),
            organizationId: whose === 'own' ? organizationId : newId(),
            organizationName: '示例单位',
            isSame,
            likeness: isSame ? 1 : 0.97,
            wasFirst,
            villageId: village === here.villageName ? villageId : newId(),
            act: { actId: sameAct ? here.actId : newId(), date: addDays(here.date, -daysBefore), kind: 'visit', villageName: village },
          })),
        },
      ],
    });
  },
  neverConfirmed: ({ days, answeredUpTo = 0, lastReport }: SilenceCase) =>
    reportOf({
      lastReportOn: lastReport === undefined ? null : addDays(to, -lastReport),
      unanswered: days.map((ago) => ({
        actId: newId(),
        date: addDays(to, -ago),
        kind: 'visit',
        villageName: '示例村',
        isPassedOver: answeredUpTo !== null && answeredUpTo <= ago,
      })),
    }),
  outsideMeans: ({ kind, capabilities }: Case & { kind: AssistanceAct['kind']; capabilities: string[] }) => reportOf({ capabilities, acts: [act({ kind })] }),
};

export interface Measured {
  kind: HintKind;
  cases: number;
  /** Of what was pointed out, the share that deserved it. */
  precision: number;
  /** Of what deserved it, the share that was pointed out. */
  recall: number;
  /** Pointed out without reason, and overlooked: names of cases. */
  needless: string[];
  overlooked: string[];
}

/** Each detector held against its labelled cases (tests/hints/labelled/*.json: made up, marked 示例). */
export function measureHints(): Measured[] {
  return hintKinds.map((kind) => {
    const { cases } = JSON.parse(readFileSync(new URL(`labelled/${kind}.json`, import.meta.url), 'utf8')) as { cases: Case[] };
    const found = cases.map((one) => ({ ...one, isFound: detectors[kind](reportOfCase[kind](one as never)).length > 0 }));
    const right = found.filter(({ isHint, isFound }) => isHint && isFound).length;
    const share = (of: number) => (of === 0 ? 0 : right / of);
    return {
      kind,
      cases: cases.length,
      precision: share(found.filter(({ isFound }) => isFound).length),
      recall: share(found.filter(({ isHint }) => isHint).length),
      needless: found.filter(({ isHint, isFound }) => isFound && !isHint).map(({ name }) => name),
      overlooked: found.filter(({ isHint, isFound }) => isHint && !isFound).map(({ name }) => name),
    };
  });
}
