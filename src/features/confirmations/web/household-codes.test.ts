import { describe, expect, it } from 'vitest';
import { waitingEntry } from '../../../../tests/support/memory-outbox.ts';
import { followingInstead } from '../../../ui/outbox/entry.ts';
import { correctAct, recordAct } from '../../assistance/contract.ts';
import { confirmActByCode } from '../contract.ts';
import { codeOutboxKind, householdCodes } from './household-codes.ts';

const [actId, one, other, third] = ['1', '2', '3', '4'].map((digit) => `01890000-0000-7000-8000-00000000000${digit}`) as [string, string, string, string];
const about = { title: { 'zh-CN': '走访 · 高桥村', en: 'Visit · 高桥村' }, capturedAt: '2020-06-16T02:00:00.000Z', nameOf: (id: string) => (id === one ? { 'zh-CN': '示例·张某', en: '示例·张某' } : { 'zh-CN': '无户主', en: 'No head' }) };

describe('codes that were typed with an act', () => {
  it('go to the county one by one, each for its household, as the command takes them', () => {
    const entries = householdCodes.entriesFor({ [one]: '123456', [other]: '000001' }, { actId, householdIds: [one, other] }, about);
    expect(entries.map(({ title }) => title['zh-CN'])).toEqual(['确认码 · 示例·张某 · 走访 · 高桥村', '确认码 · 无户主 · 走访 · 高桥村']);
    expect(entries[1]?.title.en).toBe('Code · No head · Visit · 高桥村');
    expect(entries.map(({ endpoint }) => endpoint)).toEqual([confirmActByCode.name, confirmActByCode.name]);
    for (const { input } of entries) {
      const { params, body } = input as { params: unknown; body: unknown };
      expect(confirmActByCode.params?.parse(params)).toEqual({ actId });
      expect(confirmActByCode.body?.parse(body)).toMatchObject({ revision: 1, capturedAt: about.capturedAt });
    }
  });

  it('are of no use without one, half typed, or for a household that is not chosen any more', () => {
    expect(householdCodes.entriesFor({ [one]: '', [other]: '123', [third]: '123456' }, { actId, householdIds: [one, other] }, about)).toEqual([]);
  });

  it('keep a form from being saved while one of a chosen household is half typed, and only then', () => {
    expect([{}, { [one]: '' }, { [one]: '123456' }, { [one]: '12345' }].map((typed) => householdCodes.areWhole(typed, [one]))).toEqual([true, true, true, false]);
    expect(householdCodes.areWhole({ [one]: '12345' }, [other])).toBe(true);
  });

  it('show no digit in the words by which the outbox lists them', () => {
    const [entry] = householdCodes.entriesFor({ [one]: '123456' }, { actId, householdIds: [one] }, about);
    expect(JSON.stringify(entry?.title)).not.toContain('123456');
  });

  it('are for the act as this phone has it: corrected over another version, entered as another, or mended', () => {
    const [typed] = householdCodes.entriesFor({ [one]: '123456' }, { actId, householdIds: [one] }, about);
    const code = waitingEntry('2', { ...typed, dependsOn: ['1'] });
    const inputAfter = (present: { endpoint: string; input: unknown }) => {
      const { params, body } = followingInstead(code, '1', waitingEntry('3', present), [codeOutboxKind]).input as { params: unknown; body: unknown };
      return [confirmActByCode.params?.parse(params), confirmActByCode.body?.parse(body)];
    };
    const body = { revision: 1, householdId: one, code: '123456', capturedAt: about.capturedAt };
    // 以本机的为准: revision 3 of the ledger is corrected by what the household was told of.
    expect(inputAfter({ endpoint: correctAct.name, input: { params: { actId }, body: { baseRevision: 3, act: { actId } } } })).toEqual([{ actId }, { ...body, revision: 4 }]);
    // 作为另一笔: the former id stays with the other act.
    expect(inputAfter({ endpoint: recordAct.name, input: { body: { act: { actId: other } } } })).toEqual([{ actId: other }, body]);
    expect(inputAfter({ endpoint: recordAct.name, input: { body: { act: { actId } } } })).toEqual([{ actId }, body]);
  });

  it('are gone from the phone once the server has checked them, and so are the names of their households', () => {
    expect(codeOutboxKind.heldOnceReceived).toEqual({ input: {}, title: { 'zh-CN': '确认码 · 已核对', en: 'Code · checked' } });
  });

  it('are thrown away with their act, and not sent again as they are after a wrong one', () => {
    expect([codeOutboxKind.isNothingAlone, codeOutboxKind.onlyMended]).toEqual([true, ['confirmations.code-wrong', 'confirmations.code-used']]);
  });
});
