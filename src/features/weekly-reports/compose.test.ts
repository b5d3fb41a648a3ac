import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actKinds, actModes, assistanceActSchema, emptyAct, type AssistanceAct } from '../assistance/act.ts';
import { newId } from '../../kernel/ids.ts';
import { composedSentences } from './compose.ts';
import { figuresOf } from './figures.ts';

const [yaotao, lixuan] = [newId(), newId()];
const week = { startsOn: '2020-06-09', dueDate: '2020-06-16', villages: new Map([[yaotao, '腰套村'], [lixuan, '梨湾村']]) };
const actWith = (changes: Partial<AssistanceAct>): AssistanceAct =>
  assistanceActSchema.parse({ ...emptyAct(newId()), date: '2020-06-12', villageId: yaotao, mode: 'inPerson', kind: 'visit', ...changes });

describe('the week in official Chinese', () => {
  it('is a sentence of totals and one for each village, with every number from the acts', () => {
    const acts = [
      actWith({ people: 5, visits: 5, byHead: true }),
      actWith({ date: '2020-06-10', people: 2 }),
      actWith({ kind: 'goods', goods: [{ name: '大米', quantity: 50, unit: '袋' }] }),
      actWith({ villageId: lixuan, kind: 'training', mode: 'remote', people: 20, visits: 40, details: { subject: '养蜂' } }),
      actWith({ villageId: lixuan, kind: 'cash', moneyFen: 120_050 }),
    ];
    expect(composedSentences(acts, week)).toEqual([
      '6月9日至6月16日，共开展帮扶5次，面对面4次、不见面1次，惠及27人、47人次，资金1,200.50元，物资大米50袋，负责人到场1次。',
      '腰套村：6月10日、6月12日走访2次，惠及7人，负责人到场1次；6月12日捐赠物资，物资大米50袋。',
      '梨湾村：6月12日技能培训（培训内容：养蜂），惠及20人、40人次；6月12日捐赠资金，资金1,200.50元。',
    ]);
  });

  it('tells what was done before it, or after it, in sentences of their own, with the year where it is another, and all of it together', () => {
    const acts = [
      actWith({ people: 5 }),
      actWith({ date: '2019-12-30', people: 3 }),
      actWith({ date: '2020-05-02', kind: 'cash', moneyFen: 30_000 }),
      actWith({ date: '2020-06-18', mode: 'remote', kind: 'remoteContact', people: 1 }),
    ];
    expect(composedSentences(acts, week)).toEqual([
      '6月9日至6月16日，共开展帮扶1次，惠及5人。',
      '另有6月9日以前（2019年12月30日、5月2日）开展、计入本周的帮扶2次，惠及3人，资金300元。',
      '另有6月16日以后（6月18日）开展、计入本周的帮扶1次，惠及1人。',
      '以上合计帮扶4次，面对面3次、不见面1次，惠及9人，资金300元。',
      '腰套村：2019年12月30日、6月12日走访2次，惠及8人；5月2日捐赠资金，资金300元；6月18日电话（线上）联系，惠及1人。',
    ]);
  });

  it('of which nothing was done in its days says so, and names many days by the first and the last', () => {
    const acts = ['2019-12-30', '2020-01-04', '2020-04-01', '2020-05-02'].map((date) => actWith({ date, people: 1 }));
    expect(composedSentences(acts, week)[0]).toBe('6月9日以前（2019年12月30日至5月2日）开展、计入本周的帮扶4次，惠及4人。');
    expect(composedSentences(acts, week)).toHaveLength(2);
  });

  it('over the turn of the year has both years', () => {
    const turn = { ...week, startsOn: '2020-12-29', dueDate: '2021-01-05' };
    expect(composedSentences([actWith({ date: '2021-01-02', people: 1 })], turn)[0]).toBe('2020年12月29日至2021年1月5日，共开展帮扶1次，惠及1人。');
  });

  it('is silent where nothing was done', () => expect(composedSentences([], week)).toEqual([]));

  it('tells the same totals as the figures, whatever was done', () => {
    const any = fc.record({
      date: fc.constantFrom('2020-05-20', '2020-06-09', '2020-06-12', '2020-06-16', '2020-06-17'),
      villageId: fc.constantFrom(yaotao, lixuan, newId()),
      kind: fc.constantFrom(...actKinds),
      mode: fc.constantFrom(...actModes),
      people: fc.option(fc.integer({ min: 1, max: 500 })),
      moneyFen: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (changes) => {
        const acts = changes.map(actWith);
        const sentences = composedSentences(acts, week);
        const villages = new Set(acts.map(({ villageId }) => villageId)).size;
        const parts = sentences.slice(0, sentences.length - villages);
        const totals = parts.at(-1);
        const { people } = figuresOf(acts);
        expect(totals).toContain(`帮扶${acts.length}次`);
        expect(totals?.includes('惠及')).toBe(people > 0);
        expect(totals?.match(/惠及(\d+)人/)?.[1] ?? '0').toBe(String(people));
        const counted = parts.map((sentence) => Number(sentence.match(/帮扶(\d+)次/)?.[1]));
        expect(counted.slice(0, -1).reduce((sum, count) => sum + count, counted.length === 1 ? acts.length : 0)).toBe(acts.length);
        const within = acts.filter(({ date }) => week.startsOn <= date && date <= week.dueDate).length;
        expect(Number(sentences[0]?.match(/^6月9日至6月16日，共开展帮扶(\d+)次/)?.[1] ?? 0)).toBe(within);
      }),
    );
  });
});
