import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../content.ts';
import { isFromElsewhere, isUnsaved, localDraftOf, reconcile, serverDraftOf } from './local-draft.ts';

const written = (progress: string) => ({ ...emptyContent, progress });
const at = (revision: number, progress: string) => ({ revision, content: written(progress) });

describe('the draft on the device and the draft on the server', () => {
  it('begin the same', () => {
    const local = localDraftOf(serverDraftOf({ draft: null, revision: 3 }));
    expect(isUnsaved(local)).toBe(false);
    expect(local.base).toEqual({ revision: 3, content: emptyContent });
  });

  it("follow the server's where nothing is unsaved here", () => {
    const { local, conflict } = reconcile(localDraftOf(at(1, '走访')), at(2, '走访两户'));
    expect(local.content.progress).toBe('走访两户');
    expect(conflict).toBeUndefined();
  });

  it('leave to a person what both sides have written, and keep both', () => {
    const mine = { ...localDraftOf(at(1, '走访')), content: written('走访三户') };
    const { local, conflict } = reconcile(mine, at(2, '走访两户'));
    expect(local.content.progress).toBe('走访三户');
    expect(conflict?.content.progress).toBe('走访两户');
  });

  it('go on from a save whose answer was lost on the way', () => {
    const mine = { content: written('走访三户,送米'), base: at(1, '走访'), sent: written('走访三户') };
    const { local, conflict } = reconcile(mine, at(2, '走访三户'));
    expect(conflict).toBeUndefined();
    expect(local).toEqual({ content: written('走访三户,送米'), base: at(2, '走访三户'), sent: null });
  });

  it('are not turned back by an answer older than the last save', () => {
    const mine = localDraftOf(at(4, '走访三户'));
    expect(reconcile(mine, at(3, '走访')).local).toBe(mine);
  });
});

describe('a draft that another device went on with', () => {
  it('is told from one that this device saved itself, its answer lost or not', () => {
    const mine = localDraftOf(at(4, '走访三户'));
    expect(isFromElsewhere(mine, at(4, '走访三户'))).toBe(false);
    expect(isFromElsewhere({ ...mine, content: written('走访四户'), sent: written('走访四户') }, at(5, '走访四户'))).toBe(false);
    expect(isFromElsewhere(mine, at(5, '走访四户'))).toBe(true);
  });

  it('is every one where this device keeps nothing', () => {
    expect(isFromElsewhere(undefined, at(1, '走访'))).toBe(true);
  });
});
