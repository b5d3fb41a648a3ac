import { describe, expect, it } from 'vitest';
import { memoryOutbox, waitingEntry } from '../../../../tests/support/memory-outbox.ts';
import { onceNamed, released, waitsToBeNamed, type OutboxEntry } from '../../../ui/outbox/entry.ts';
import { declareEvidence } from '../contract.ts';
import { settleEvidence, type SettledForm } from './held-evidence.ts';

const draftKey = 'gift-entry:new';
const paper = (commandId: string, more: Partial<OutboxEntry> = {}) =>
  waitingEntry(commandId, { endpoint: declareEvidence.name, files: [{ name: '示例.jpg', type: 'image/jpeg', content: new Blob(['x']) }], state: 'held', ...more });
/** A paper of which a form has told the server. */
const toldPaper = (commandId: string) => ({ ...released(paper(commandId), { 'zh-CN': '示例', en: 'Example' }, draftKey), announced: true as const });

/** A phone with these papers, on which forms are settled one after the other. */
function phoneWith(papers: readonly OutboxEntry[]) {
  const { store } = memoryOutbox(papers);
  const device = {
    discard: (id: string) => store.throwAway(id, []),
    named: async (ids: readonly string[]) => {
      for (const id of ids) await store.change(id, onceNamed);
    },
  };
  const ids = async () => (await store.list()).map(({ commandId }) => commandId);
  return {
    store,
    ids,
    settle: async (form: Omit<SettledForm, 'draftKey'>) => settleEvidence(await store.list(), { draftKey, ...form }, device),
    /** Those that wait while a form of the same key is being written. */
    waiting: async () => {
      const entries = await store.list();
      return entries.filter((one) => waitsToBeNamed(one, entries, (key) => key === draftKey)).map(({ commandId }) => commandId);
    },
  };
}

describe('papers of a form that went to the server by itself', () => {
  it('that may have arrived belong to no later form: they go, and its saving throws none of them away', async () => {
    const phone = phoneWith([toldPaper('P')]);
    await phone.settle({ evidenceIds: ['P'], named: [], isUncertain: true });
    expect(await phone.waiting(), 'while the next gift is being written').toEqual([]);
    await phone.store.add(toldPaper('Q'));
    await phone.settle({ evidenceIds: ['Q'], named: ['Q'] });
    expect(await phone.ids()).toEqual(['P', 'Q']);
  });

  it('go where it was saved, and what it had taken out again is thrown away', async () => {
    const phone = phoneWith([toldPaper('P'), toldPaper('Q'), paper('R')]);
    await phone.settle({ evidenceIds: ['Q', 'R'], named: ['Q'] });
    expect([await phone.ids(), await phone.waiting()]).toEqual([['Q'], []]);
  });

  it('are thrown away with a form that surely did not arrive, but for what the server names', async () => {
    const phone = phoneWith([toldPaper('P'), toldPaper('Q'), paper('R')]);
    await phone.settle({ evidenceIds: ['P', 'Q', 'R'], named: ['P'] });
    expect([await phone.ids(), await phone.waiting()]).toEqual([['P'], []]);
  });

  it('of which nobody was told go with a form that may have arrived', async () => {
    const phone = phoneWith([toldPaper('P'), paper('R')]);
    await phone.settle({ evidenceIds: ['P', 'R'], named: [], isUncertain: true });
    expect(await phone.ids()).toEqual(['P']);
  });
});
