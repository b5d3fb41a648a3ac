import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

describe('the catalogue', () => {
  it('brings sentences alone, so that a command says no as fast as it says yes', async () => {
    const source = await readFile(new URL('catalogue.ts', import.meta.url), 'utf8');
    const imported = [...source.matchAll(/^import \{.*from '(.+)';$/gm)].map(([, from]) => from);
    expect(imported.length).toBeGreaterThan(10);
    expect(imported.filter((from) => !from?.endsWith('messages.ts'))).toEqual([]);
  });
});
