import { describe, expect, it } from 'vitest';
import { emptyContent, type DraftContent } from '../../content.ts';
import type { SavedDraft } from '../../own-week-views.ts';
import { createDraftSaver } from './draft-saver.ts';
import { isUnsaved, localDraftOf, type LocalDraft, type ServerDraft } from './local-draft.ts';

const written = (progress: string): DraftContent => ({ ...emptyContent, progress });

/** A device at its desk with a server that answers when told to. */
function desk() {
  let server: ServerDraft = { revision: 1, content: emptyContent };
  let held: LocalDraft = localDraftOf(server);
  const sent: { baseRevision: number; progress: string; content: DraftContent; answer(): void; refuse(error: Error): void }[] = [];
  const scheduled: (() => void)[] = [];
  const saver = createDraftSaver({
    change: (next) => {
      held = next(held);
    },
    server: () => server,
    maySave: () => true,
    send: (baseRevision, content) =>
      new Promise<SavedDraft>((resolve, reject) => {
        sent.push({
          baseRevision,
          progress: content.progress,
          content,
          answer() {
            server = { revision: server.revision + 1, content };
            resolve({ state: 'writing', revision: server.revision, savedAt: '2020-06-16T08:40:00.000Z' });
          },
          refuse: reject,
        });
      }),
    refresh: () => Promise.resolve(),
    onSaved: () => undefined,
    isStale: (error) => error instanceof Error && error.message === 'stale',
    schedule(run) {
      scheduled.push(run);
      return () => scheduled.splice(scheduled.indexOf(run), 1);
    },
  });
  return {
    saver,
    sent,
    scheduled,
    type(progress: string) {
      held = { ...held, content: written(progress) };
      saver.saveSoon();
    },
    elsewhere(progress: string) {
      server = { revision: server.revision + 1, content: written(progress) };
    },
    held: () => held,
  };
}
/** Lets every promise that can go on do so. */
const settled = () => new Promise((resolve) => void setImmediate(resolve));

describe('saving a draft as it is typed', () => {
  it('makes one save of many strokes', () => {
    const { type, scheduled } = desk();
    type('走');
    type('走访');
    expect(scheduled).toHaveLength(1);
  });

  it('sends what was typed while a save was on its way with another, on the new revision', async () => {
    const { type, saver, sent, held } = desk();
    type('走访');
    const done = saver.flush();
    await settled();
    type('走访两户');
    sent[0]?.answer();
    await settled();
    sent[1]?.answer();
    expect(await done).toBe(3);
    expect(sent.map(({ baseRevision, progress }) => [baseRevision, progress])).toEqual([[1, '走访'], [2, '走访两户']]);
    expect(isUnsaved(held())).toBe(false);
  });

  it('gives the revision that the server has now, also where this device has only looked on', async () => {
    const { elsewhere, saver, sent, held } = desk();
    elsewhere('联络员补充');
    expect(await saver.flush()).toBe(2);
    expect(sent).toHaveLength(0);
    expect(held().content.progress).toBe('联络员补充');
  });

  it('sends nothing while both sides have written', async () => {
    const { type, elsewhere, saver, sent } = desk();
    type('走访两户');
    elsewhere('走访三户');
    await saver.saveNow();
    expect(sent).toHaveLength(0);
  });

  it('sends words alone, also where the device still holds a draft that had acts of its own', async () => {
    const { type, saver, sent, held } = desk();
    type('走访');
    Object.assign(held().content, { acts: [] });
    const done = saver.saveNow();
    await settled();
    expect(sent[0]?.content).toEqual(written('走访'));
    sent[0]?.answer();
    await done;
  });

  it('keeps what was refused, and tries again after a look at the other side where it was stale', async () => {
    const { type, saver, sent, held, scheduled } = desk();
    type('走访');
    const save = saver.saveNow();
    await settled();
    sent[0]?.refuse(new Error('stale'));
    await expect(save).rejects.toThrow('stale');
    expect(held().content.progress).toBe('走访');
    expect(scheduled).toHaveLength(1);
  });
});
