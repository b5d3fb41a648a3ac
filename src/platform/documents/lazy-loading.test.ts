import { expect, it, vi } from 'vitest';

const loaded = vi.hoisted(() => ({ docx: 0 }));
vi.mock('docx', async (importOriginal) => {
  loaded.docx += 1;
  return importOriginal();
});

it('the Word library is loaded by the first paper, not by the server that may write one', async () => {
  // Files of rules share what they load: another one may have written a paper before.
  vi.resetModules();
  const { buildOfficialDocument } = await import('./official-document.ts');
  expect(loaded.docx).toBe(0);
  await buildOfficialDocument({ title: '通知', blocks: [] });
  expect(loaded.docx).toBe(1);
});
