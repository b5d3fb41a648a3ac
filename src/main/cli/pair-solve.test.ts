import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../kernel/refusal.ts';
import { solvePairingFile } from './pair-solve.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiedui-pair-'));
const file = join(folder, 'problem.json');
const problem = {
  organizations: [{ id: '甲', min: 1, max: 1 }, { id: '乙', min: 1, max: 1 }],
  villages: [{ id: '东村', min: 0, max: 1 }, { id: '西村', min: 0, max: 1 }],
  edges: [
    { organization: '甲', village: '东村', fit: 9 },
    { organization: '甲', village: '西村', fit: 8 },
    { organization: '乙', village: '东村', fit: 5 },
  ],
  pins: [],
  bans: [],
};

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    printed += String(text);
    for (const one of rest) if (typeof one === 'function') (one as () => void)();
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(file, { force: true });
});

async function answerTo(text: string): Promise<unknown> {
  writeFileSync(file, text);
  await solvePairingFile(file);
  return JSON.parse(printed);
}

async function refusalOf(path: string): Promise<unknown> {
  const error: unknown = await solvePairingFile(path).catch((thrown: unknown) => thrown);
  return error instanceof RefusedError ? error.refusals[0] : error;
}

describe('jiedui pair solve', () => {
  it('prints the pairs with total, bound and worst', async () => {
    expect(await answerTo(JSON.stringify(problem))).toMatchObject({
      status: 'optimal',
      pairs: [{ organization: '甲', village: '西村' }, { organization: '乙', village: '东村' }],
      total: 13,
      bound: 13,
      worst: 5,
    });
  });

  it('prints the reasons where there is no pairing, and prints nothing where the problem is refused', async () => {
    const bans = [{ organization: '乙', village: '东村' }];
    expect(await answerTo(JSON.stringify({ ...problem, bans }))).toMatchObject({
      status: 'infeasible',
      reasons: [{ kind: 'organizationMin', organization: '乙', value: 1 }, { kind: 'ban', ...bans[0] }],
    });
    printed = '';
    await expect(answerTo('[]')).rejects.toThrow(RefusedError);
    expect(printed).toBe('');
  });

  it('tells line and column also deep in a long list, of which it had let go', async () => {
    const edges = Array.from({ length: 60_000 }, (_, at) => `{"organization":"甲","village":"东村","fit":${at}}`);
    writeFileSync(file, `{"organizations":[],"villages":[],\n"edges":[\n${edges.join(',\n')},\n{"fit" 1}]}`);
    expect(await refusalOf(file)).toMatchObject({ code: 'pairing.not-json', params: { line: 60_003, column: 8 } });
  });

  it('tells line and column where the file is no JSON, and which file is missing or a folder', async () => {
    writeFileSync(file, '{\n "edges": [,]\n}');
    expect(await refusalOf(file)).toMatchObject({ code: 'pairing.not-json', params: { line: 2, column: 12 } });
    expect(await refusalOf(join(folder, 'none.json'))).toMatchObject({ code: 'pairing.file-missing', params: { name: 'none.json' } });
    expect(await refusalOf(folder)).toMatchObject({ code: 'pairing.file-unreadable' });
  });
});
