import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { actKinds, actModes, assistanceActSchema, emptyAct, headDuties, type AssistanceAct } from '../assistance/act.ts';
import type { ReceiptState } from '../confirmations/receipt.ts';
import { countySentences } from './county-sentences.ts';
import { figuresOf, type Figures } from './figures.ts';
import { yuanInWords } from './figures-in-words.ts';
import { rollUpOf, type RollUp, type RollUpSource } from './roll-up.ts';

const [yaotao, lixuan, gaoqiao] = [newId(), newId(), newId()];
const villages = [
  { villageId: yaotao, villageName: '腰套村', townshipName: '贾川乡' },
  { villageId: lixuan, villageName: '梨湾村', townshipName: '秦亭镇' },
  { villageId: gaoqiao, villageName: '高桥村', townshipName: '山门镇' },
];
const actWith = (changes: Partial<AssistanceAct>): AssistanceAct =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: yaotao, mode: 'inPerson', kind: 'visit', ...changes });

function weekOf(acts: readonly AssistanceAct[], receipts?: ReadonlyMap<string, ReceiptState>, returned: readonly AssistanceAct[] = []): RollUp {
  const source: RollUpSource = {
    organizationId: 'o',
    organizationName: '示例协会',
    state: 'onTime',
    late: false,
    offlineDelayAccepted: false,
    receivedAt: '2020-06-16T01:00:00.000Z',
    reportId: 'r',
    version: 1,
    reviewState: 'accepted',
    acts,
  };
  const sentBack: RollUpSource = { ...source, organizationId: 'p', reportId: 's', reviewState: 'returned', acts: returned };
  return rollUpOf(returned.length > 0 ? [source, sentBack] : [source], { villages, groups: [] }, receipts);
}
const span = { startsOn: '2020-06-09', dueDate: '2020-06-16' };
const sentencesOf = (acts: readonly AssistanceAct[]) => countySentences(weekOf(acts), acts, span);

describe('the county’s week in words', () => {
  it('is told by village in the order of the plan and by kind, only what is there, 人 apart from 人次', () => {
    const { overall, villages: told, quiet } = sentencesOf([
      actWith({ villageId: lixuan, kind: 'training', mode: 'remote', people: 20, visits: 40, details: { subject: '养蜂', lessons: '6' } }),
      actWith({ people: 5, visits: 5, byHead: true }),
      actWith({ people: 2 }),
      actWith({ kind: 'goods', goods: [{ name: '大米', quantity: 50, unit: '袋' }] }),
      actWith({ kind: 'cash', moneyFen: 120_050 }),
    ]);
    expect(overall).toBe(
      '本周各社会组织共开展帮扶5次，涉及3个结对村中的2个，面对面4次、不见面1次，负责人到场1次。共帮扶27人、47人次，涉及资金1,200.50元，投入物资大米50袋。人数按各次填报相加，写明姓名的，同一人只计一次。',
    );
    expect(told).toEqual([
      {
        name: '贾川乡腰套村',
        words: '共开展帮扶4次，均为面对面，帮扶7人，资金1,200.50元，物资大米50袋，负责人到场1次。其中走访2次，帮扶7人；捐赠资金1次，资金1,200.50元；捐赠物资1次，物资大米50袋。',
      },
      { name: '秦亭镇梨湾村', words: '技能培训1次（培训内容：养蜂），不见面，帮扶20人、40人次。' },
    ]);
    expect(quiet).toBe('山门镇高桥村本周没有上报帮扶活动。');
  });

  it('says what the head did only where it was stated: to deploy apart from to supervise and inspect', () => {
    const there = (headDuty: AssistanceAct['headDuty']) => actWith({ byHead: true, headDuty });
    const [of, told] = [(acts: readonly AssistanceAct[]) => sentencesOf(acts).overall, (words: string) => expect.stringContaining(`，${words}。`) as string];
    expect(of([there(null), there(null)])).toEqual(told('负责人到场2次'));
    expect(of([there('deployment'), there('supervision'), there('inspection'), there('inspection')])).toEqual(told('负责人到场4次（部署1次、督促检查3次）'));
    expect(of([there('inspection'), there(null), actWith({})])).toEqual(told('负责人到场2次（其中督促检查1次）'));
    expect(of([actWith({})])).not.toContain('负责人');
  });

  it('keeps to itself what would tell a village of somebody’s illness, dispute or need', () => {
    const { villages: told } = sentencesOf([
      actWith({ kind: 'medical', people: 1, details: { service: '高血压随访' } }),
      actWith({ kind: 'legal', people: 1, details: { matter: '离婚纠纷' } }),
    ]);
    expect(told.map(({ words }) => words)).toEqual(['共开展帮扶2次，均为面对面，帮扶2人。其中医疗健康1次，帮扶1人；法律援助1次，帮扶1人。']);
  });

  it('does not say of a village that nothing was reported where a returned report may tell of it: that was reported and is not counted', () => {
    const act = actWith({ villageId: gaoqiao });
    const [counted, empty] = [weekOf([actWith({ people: 2 })], undefined, [act]), weekOf([], undefined, [act])];
    const nothing = '没有帮扶活动计入；退回补充的周报尚未计入';
    const told = (...returned: string[]) => countySentences(counted, [actWith({ people: 2 })], span, new Set(returned)).quiet;
    expect(told(lixuan, gaoqiao)).toBe(`秦亭镇梨湾村、山门镇高桥村本周${nothing}。`);
    expect(told(gaoqiao)).toBe(`秦亭镇梨湾村本周没有上报帮扶活动。山门镇高桥村本周${nothing}。`);
    expect(countySentences(empty, [], span, new Set([yaotao, lixuan, gaoqiao]))).toMatchObject({ overall: `本周各社会组织${nothing}。`, quiet: `各村本周${nothing}。` });
    expect(countySentences(empty, [], span, new Set([gaoqiao])).quiet).toBe(`贾川乡腰套村、秦亭镇梨湾村本周没有上报帮扶活动。山门镇高桥村本周${nothing}。`);
  });

  it('says a week without any act plainly, and of no village more than that', () => {
    expect(sentencesOf([])).toEqual({ overall: '本周各社会组织没有上报帮扶活动。', outside: undefined, receipts: undefined, villages: [], quiet: '各村本周没有上报帮扶活动。' });
  });

  it('says how much of it was done on other days', () => {
    expect(sentencesOf([actWith({}), actWith({ date: '2020-05-02' }), actWith({ date: '2020-06-09' })]).outside).toBe(
      '以上帮扶中，有1次的开展日期不在本周之内，补记计入本周。',
    );
    expect(sentencesOf([actWith({})]).outside).toBeUndefined();
  });

  it('tells what the receiving side has confirmed apart from what it has not, and neither where there is nothing of it', () => {
    const [one, other] = [actWith({ people: 5, kind: 'cash', moneyFen: 30_000 }), actWith({ people: 2 })];
    const told = (acts: readonly AssistanceAct[], confirmed: readonly AssistanceAct[]) =>
      countySentences(weekOf(acts, new Map(confirmed.map(({ actId }) => [actId, 'confirmed']))), acts, span).receipts;
    expect(told([one, other], [one])).toBe('其中，受助村、户已确认收到1次，帮扶5人，资金300元；尚未确认或者只部分确认1次，帮扶2人。');
    expect(told([one, other], [one, other])).toBe('以上帮扶均已由受助村、户确认收到。');
    expect(told([one, other], [])).toBe('以上帮扶受助村、户尚未确认。');
    expect(told([], [])).toBeUndefined();
  });

  it('has no number that is not of the roll-up or of the acts of that village and kind', () => {
    fc.assert(
      fc.property(week, (acts) => {
        const rollUp = weekOf(acts);
        const { overall, villages: told } = countySentences(rollUp, acts, span);
        const busy = rollUp.byVillage.filter(({ figures }) => figures.acts > 0);
        const ofDuty = (...duties: AssistanceAct['headDuty'][]) => String(acts.filter(({ headDuty }) => duties.includes(headDuty)).length);
        const duties = [ofDuty('deployment'), ofDuty('supervision', 'inspection')];
        expect(strangers(overall, [...numbersOf(rollUp.total.figures), ...duties, String(villages.length), String(busy.length)])).toEqual([]);
        for (const [index, { words }] of told.entries()) {
          const { villageId, figures } = busy[index] ?? { villageId: '', figures: figuresOf([]) };
          const [sum = '', parts = ''] = words.split('其中');
          expect(strangers(sum, numbersOf(figures))).toEqual([]);
          const clauses = parts === '' ? [] : parts.split('；');
          const kinds = actKinds.filter((kind) => acts.some((act) => act.villageId === villageId && act.kind === kind));
          for (const [at, clause] of clauses.entries()) {
            expect(strangers(clause, numbersOf(figuresOf(acts.filter((act) => act.villageId === villageId && act.kind === kinds[at]))))).toEqual([]);
          }
        }
      }),
    );
  });

  it('tells of each act once: the kinds of a village add up to the village, the villages to the county', () => {
    fc.assert(
      fc.property(week, (acts) => {
        const { overall, villages: told } = sentencesOf(acts);
        const times = (words: string) => [...words.matchAll(/(\d+)次/g)].map(([, count]) => Number(count));
        const all = told.map(({ words }) => Number(/(\d+)次/.exec(words)?.[1]));
        expect(all.reduce((sum, count) => sum + count, 0)).toBe(acts.length);
        expect(overall).toContain(acts.length > 0 ? `共开展帮扶${acts.length}次` : '没有上报帮扶活动');
        // Of one kind alone the sentence has no parts: it says its own.
        const parts = told.map(({ words }, index) => times(words.split('其中')[1] ?? `${all[index] ?? 0}次`));
        expect(parts.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(all);
      }),
    );
  });

  it('never tells a nothing, nor who did more', () => {
    fc.assert(
      fc.property(week, (acts) => {
        const { overall, villages: told } = sentencesOf(acts);
        for (const words of [overall, ...told.map((one) => one.words)]) {
          expect(words).not.toMatch(/(?<!\d|[,.])0(?:次|人|元)/);
          expect(words).not.toMatch(/名列|排名|第[一二三]|最多|最少|落后/);
        }
      }),
    );
  });
});

const week = fc.array(
  fc
    .record({
      villageId: fc.constantFrom(yaotao, lixuan, gaoqiao),
      kind: fc.constantFrom(...actKinds),
      mode: fc.constantFrom(...actModes),
      people: fc.option(fc.integer({ min: 0, max: 500 })),
      moneyFen: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
      goods: fc.array(fc.record({ name: fc.constantFrom('大米', '食用油'), quantity: fc.integer({ min: 1, max: 5000 }), unit: fc.constant('袋') }), { maxLength: 2 }),
      headDuty: fc.constantFrom(null, ...headDuties),
      byHead: fc.boolean(),
    })
    .map(({ headDuty, ...act }) => actWith({ ...act, headDuty: act.byHead ? headDuty : null })),
  { maxLength: 25 },
);

/** Every number of some figures, as papers write them. */
function numbersOf({ acts, inPerson, remote, byHead, people, visits, moneyFen, goods }: Figures): string[] {
  return [...[acts, inPerson, remote, byHead, people, visits].map(String), yuanInWords(moneyFen).replace('元', ''), ...goods.map(({ quantity }) => String(quantity))];
}

const strangers = (words: string, known: readonly string[]) => [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number).filter((number) => !known.includes(number));
