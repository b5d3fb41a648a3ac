import { lazy } from 'react';
import type { NewEntry } from '../../../ui/outbox/entry.ts';
import type { OutboxKind } from '../../../ui/outbox/kinds.ts';
import { confirmActByCode, getActConfirmation, listOpenActs } from '../contract.ts';

const Field = lazy(async () => ({ default: (await import('./field/CodesOfHouseholds.tsx')).CodesOfHouseholds }));
const Content = lazy(async () => ({ default: (await import('./field/CodeContent.tsx')).CodeContent }));
const Mend = lazy(async () => ({ default: (await import('./field/MendCode.tsx')).MendCode }));

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
    { title, capturedAt, nameOf }: { title: NewEntry['title']; capturedAt: string; nameOf(householdId: string): string },
  ): NewEntry[] {
    return householdIds.flatMap((householdId) => {
      const code = typed[householdId] ?? '';
      if (!isWhole(code)) return [];
      const name = nameOf(householdId);
      return {
        endpoint: confirmActByCode.name,
        input: { params: { actId }, body: { revision: 1, householdId, code, capturedAt } },
        title: { 'zh-CN': `确认码 · ${name} · ${title['zh-CN']}`, en: `Code · ${name} · ${title.en}` },
        capturedAt,
      };
    });
  },
};

/** What the outbox carries of confirmations. */
export const codeOutboxKind: OutboxKind = {
  endpoint: confirmActByCode,
  Content,
  Mend,
  // Each time it is sent again counts as a guess.
  onlyMended: ['confirmations.code-wrong', 'confirmations.code-used'],
  isNothingAlone: true,
  invalidates: [getActConfirmation, listOpenActs],
};
