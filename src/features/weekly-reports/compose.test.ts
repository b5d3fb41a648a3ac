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

  it('is silent where nothing was done', () => expect(composedSentences([], week)).toEqual([]));

  it('tells the same totals as the figures, whatever was done', () => {
    const any = fc.record({
      villageId: fc.constantFrom(yaotao, lixuan, newId()),
      kind: fc.constantFrom(...actKinds),
      mode: fc.constantFrom(...actModes),
      people: fc.option(fc.integer({ min: 1, max: 500 })),
      moneyFen: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (changes) => {
        const acts = changes.map(actWith);
        const [totals, ...villages] = composedSentences(acts, week);
        const { people } = figuresOf(acts);
        expect(totals).toContain(`共开展帮扶${acts.length}次`);
        expect(totals?.includes('惠及')).toBe(people > 0);
        expect(totals?.match(/惠及(\d+)人/)?.[1] ?? '0').toBe(String(people));
        expect(villages).toHaveLength(new Set(acts.map(({ villageId }) => villageId)).size);
      }),
    );
  });
});
