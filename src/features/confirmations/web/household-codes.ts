import { lazy } from 'react';
import type { NewEntry, OutboxEntry } from '../../../ui/outbox/entry.ts';
import type { OutboxKind } from '../../../ui/outbox/kinds.ts';
import { correctAct, recordAct } from '../../assistance/contract.ts';
import { confirmActByCode, getActConfirmation, listOpenActs } from '../contract.ts';

const Field = lazy(async () => ({ default: (await import('./field/CodesOfHouseholds.tsx')).CodesOfHouseholds }));
const Content = lazy(async () => ({ default: (await import('./field/CodeContent.tsx')).CodeContent }));
const Mend = lazy(async () => ({ default: (await import('./field/MendCode.tsx')).MendCode }));

export interface CodeInput {
  params: { actId: string };
  body: { revision: number; householdId: string; code: string; capturedAt: string };
}

const isWhole = (code: string) => /^\d{6}$/.test(code);

/**
 * Codes typed with an act, perhaps without a network: each goes after its act, which stands whatever becomes of the code. An act that was
 * just recorded is in its first revision, which is what the household was told of.
 */
export const householdCodes = {
  Field,
  areWhole: (typed: Readonly<Record<string, string>>, householdIds: readonly string[]) =>
    householdIds.every((householdId) => (typed[householdId] ?? '') === '' || isWhole(typed[householdId] ?? '')),
  entriesFor(
    typed: Readonly<Record<string, string>>,
    { actId, householdIds }: { actId: string; householdIds: readonly string[] },
    { title, capturedAt, nameOf }: { title: NewEntry['title']; capturedAt: string; nameOf(householdId: string): NewEntry['title'] },
  ): NewEntry[] {
    return householdIds.flatMap((householdId) => {
      const code = typed[householdId] ?? '';
      if (!isWhole(code)) return [];
      const name = nameOf(householdId);
      return {
        endpoint: confirmActByCode.name,
        input: { params: { actId }, body: { revision: 1, householdId, code, capturedAt } },
        title: { 'zh-CN': `确认码 · ${name['zh-CN']} · ${title['zh-CN']}`, en: `Code · ${name.en} · ${title.en}` },
        capturedAt,
      };
    });
  },
};

/**
 * The household was told what stands on this phone. Where that goes to the ledger as a correction of another version, or as another act,
 * the code is for what it becomes there, and never for a version that the household has not heard of.
 */
function aimedAt(input: unknown, present: Pick<OutboxEntry, 'endpoint' | 'input'>): CodeInput {
  const { params, body } = input as CodeInput;
  if (present.endpoint === recordAct.name) {
    const { act } = (present.input as { body: { act: { actId: string } } }).body;
    return { params: { actId: act.actId }, body: { ...body, revision: 1 } };
  }
  if (present.endpoint !== correctAct.name) return { params, body };
  const corrected = present.input as { params: { actId: string }; body: { baseRevision: number } };
  return { params: { actId: corrected.params.actId }, body: { ...body, revision: corrected.body.baseRevision + 1 } };
}

/** A code is good for whoever reads it: the file says that there was one, and whose stands in the title. */
const codeInFile = [{ label: { 'zh-CN': '确认码', en: 'Code' }, words: { 'zh-CN': '不导出，请住户再报一次', en: 'not handed over; the household reads out another' } }];

/** What the outbox carries of confirmations. */
export const codeOutboxKind: OutboxKind = {
  endpoint: confirmActByCode,
  Content,
  wordsOf: async () => codeInFile,
  Mend,
  // Each time it is sent again counts as a guess.
  onlyMended: ['confirmations.code-wrong', 'confirmations.code-used'],
  isNothingAlone: true,
  aimedAt,
  heldOnceReceived: { input: {}, title: { 'zh-CN': '确认码 · 已核对', en: 'Code · checked' } },
  invalidates: [getActConfirmation, listOpenActs],
};
