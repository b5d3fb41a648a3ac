import { describe, expect, it } from 'vitest';
import { hostileFiles, pdfOfNests, pdfOfPages } from '../../../../../tests/support/hostile-files.ts';
import '../../../../../tests/support/typescript-children.ts';
import { qingshuiFacts, qingshuiNotice } from '../../../../../tests/support/plan-scenes.ts';
import { readApart } from './read-apart.ts';
import { readingLimits } from './reading-limits.ts';

const MiB = 1024 * 1024;

describe('a file read in a process of its own', { timeout: 60_000 }, () => {
  it('gives the facts of a good notice', async () => {
    const bytes = await qingshuiNotice();
    const { facts, text } = await readApart(bytes);
    expect(facts).toEqual(await qingshuiFacts());
    expect(text).toBe(bytes.toString('utf8'));
  });

  it.each(Object.entries(hostileFiles))('%s is refused in words, and takes neither memory nor the event loop of the one who asked', async (_, file) => {
    const bytes = file();
    const before = process.memoryUsage();
    let beats = 0;
    const pulse = setInterval(() => (beats += 1), 20);
    await expect(readApart(bytes)).rejects.toThrow(/^plan\.file-(?:too-heavy|broken)$/);
    clearInterval(pulse);
    const after = process.memoryUsage();
    expect(after.external - before.external).toBeLessThan(40 * MiB);
    expect(after.heapUsed - before.heapUsed).toBeLessThan(40 * MiB);
    expect(beats).toBeGreaterThan(3);
  });

  it('thousands of pages and endless nesting are refused for what they are', async () => {
    await expect(readApart(pdfOfPages(3_000))).rejects.toThrow('plan.text-too-long');
    await expect(readApart(pdfOfNests())).rejects.toThrow('plan.file-broken');
  });

  it('time on the clock is limited too, however little work was done', async () => {
    await expect(readApart(await qingshuiNotice(), { ...readingLimits, patienceMs: 1 })).rejects.toThrow('plan.file-too-heavy');
  });

  it('memory outside of the heap counts', async () => {
    await expect(readApart(await qingshuiNotice(), { ...readingLimits, memory: 10 * MiB })).rejects.toThrow('plan.file-too-heavy');
  });
});
