import { describe, expect, it } from 'vitest';
import type { Known } from '../../../../ui/outbox/kinds.ts';
import { emptyAct, type DraftAct } from '../../act.ts';
import { wordsOfAct } from './words-of-act.ts';

const options = { campaigns: [{ villages: [{ villageId: 'v-1', villageName: '梨湾村', households: [{ householdId: 'h-1', headName: '示例王家' }] }] }], lastActs: [] };
const known = (() => options) as unknown as Known;
const act: DraftAct = { ...emptyAct('a'), date: '2020-06-16', villageId: 'v-1', kind: 'cash', mode: 'inPerson', householdIds: ['h-1', 'h-2'], moneyFen: 123_450, note: '（示例）交到手里' };
const told = (input: unknown, from = known) => wordsOfAct(input, from).map(({ label, words }) => `${label['zh-CN']}：${words['zh-CN']}`);

describe('an act that is handed over on paper', () => {
  it('can be typed from: village and household by name, kind in words, money in yuan; no field of the program', () => {
    const lines = told({ body: { act } });
    for (const part of ['梨湾村', '示例王家', '1,234.50元', '（示例）交到手里']) expect(lines.join('\n')).toContain(part);
    expect(lines.join('\n')).not.toMatch(/cash|inPerson|moneyFen|h-1|v-1/);
  });

  it('names by its id what this device does not know, so that the office can look it up', () => {
    expect(told({ body: { act } }).join('\n')).toContain('h-2');
    expect(told({ body: { act } }, () => undefined).join('\n')).toContain('v-1');
  });

  it('says why it was corrected, where it was', () => {
    expect(told({ body: { act, reason: '（示例）数错了' } })).toContain('为什么更正：（示例）数错了');
  });
});
