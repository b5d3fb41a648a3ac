import { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { settled, upload, workbookOf } from '../../../../../tests/support/import-scenes.ts';
import { asCommand } from '../../../../../tests/support/plan-scenes.ts';
import { createWorld, type Person, type World } from '../../../../../tests/support/world.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import * as contract from '../../imports/contract.ts';
import { HouseholdGroups } from '../../imports/draft-households.ts';
import { readWorkbookApart } from './reader/read-workbook-apart.ts';
import { keepDrafts } from './drafts-store.ts';
import { RunStopped } from './run.ts';
import { insertChunk, insertSheet } from './stage-store.ts';

// Each file is read in a process of its own, which has to start.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  clerk = world.as({ role: 'clerk', name: '示例经办人' });
});
afterAll(() => world.close());
afterEach(() => vi.restoreAllMocks());

/** Four pieces: so many are on their way before the reader waits. */
const longFile = () => workbookOf(['行政村', '姓名', '与户主关系'], Array.from({ length: 2_400 }, (_, at) => ['示例村', `示例${at}`, '户主']));
const stageOf = (importId: string) =>
  world.inDatabase(async (db) => [
    ...(await db.selectFrom('registryImportChunks').select('chunk').where('importId', '=', importId).execute()),
    ...(await db.selectFrom('registryImportSheets').select('sheet').where('importId', '=', importId).execute()),
  ]);

describe('a file that is being read', () => {
  it('is taken no further once a piece of it was refused, whatever has already arrived', async () => {
    const heard = vi.spyOn(ChildProcess.prototype, 'emit');
    const piecesHeard = () => heard.mock.calls.filter(([event, message]: unknown[]) => event === 'message' && (message as { kind?: string }).kind === 'rows').length;
    let taken = 0;
    const reading = readWorkbookApart(await longFile(), async ({ kind }) => {
      if (kind !== 'rows') return;
      taken += 1;
      await vi.waitFor(() => expect(piecesHeard()).toBeGreaterThan(3), { timeout: 60_000 });
      throw new Error('示例');
    });
    await expect(reading).rejects.toThrow('示例');
    expect(taken).toBe(1);
  });

  it('and is cancelled meanwhile leaves nothing of its rows', async () => {
    const importId = await upload(clerk, await longFile());
    expect((await clerk.send(contract.cancelImport, { params: { importId } })).status).toBe(204);
    expect((await settled(clerk, importId)).state).toBe('cancelled');
    expect(await stageOf(importId)).toEqual([]);
  });

  it('leaves room for one more at once, and for no third, however close they come', async () => {
    const content = (await longFile()).toString('base64');
    const answers = await Promise.all([1, 2, 3].map(() => clerk.send(contract.uploadWorkbook, { body: { kind: 'households', fileName: '示例.xlsx', content } })));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 503]);
    expect(answers.find(({ status }) => status === 503)?.problem.refusals[0]?.code).toBe('registry-import.reader-busy');
    for (const { body } of answers.filter(({ status }) => status === 200)) expect((await settled(clerk, body.importId)).state).toBe('read');
  });

  it('brings rows only as long as the import is its own', async () => {
    const importId = await upload(clerk, await longFile());
    await settled(clerk, importId);
    const kept = await stageOf(importId);
    const late = { importId, runId: newId() };
    const stored = await asCommand(world, clerk, async (ctx) => [
      await insertChunk(ctx, late, { sheet: 0, chunk: 99, firstRow: 1, lastRow: 1, sealed: '' }),
      await insertSheet(ctx, late, { sheet: 99, name: '示例', isHidden: false, rowCount: 0, merged: [] }),
    ]);
    expect(stored).toEqual([false, false]);
    expect(await stageOf(importId)).toEqual(kept);
  });

  it('and keeps of its check only what is its own: nothing comes after it was cancelled', async () => {
    const importId = await upload(clerk, await longFile());
    await settled(clerk, importId);
    const groups = new HouseholdGroups(null);
    groups.add({ sheet: 0, row: 2, household: {}, person: { name: '示例' }, facts: {}, issues: [] });
    const late = { importId, runId: newId(), inTransaction: <T>(work: (ctx: UseCaseContext) => Promise<T>) => asCommand(world, clerk, work) };
    await expect(keepDrafts(late, groups.packed())).rejects.toBeInstanceOf(RunStopped);
    expect(await world.inDatabase((db) => db.selectFrom('registryImportDrafts').select('piece').where('importId', '=', importId).execute())).toEqual([]);
  });
});
