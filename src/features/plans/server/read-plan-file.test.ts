import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import '../../../../tests/support/typescript-children.ts';
import { planFactsSchema } from '../facts.ts';
import { readPlan } from '../reading/read-plan.ts';
import { extractText } from './extraction/extract-text.ts';
import { readPlanFile } from './read-plan-file.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const notices = readdirSync(join(examples, 'notices')).filter((name) => /\.(?:txt|docx|pdf)$/.test(name));
const expected = (path: string): string => readFileSync(path, 'utf8').trim();
/** As the reader's process does it, without a process for each of the many. */
async function readHere(name: string) {
  const { text, exactCells } = await extractText(readFileSync(join(examples, 'notices', name)));
  return { ...readPlan(text, { exactCells }), text };
}
const printed = (facts: unknown): string => JSON.stringify(facts, null, 1);

describe('reading notices from files', () => {
  it('the notice of Qingshui comes out whole, keys in their order', async () => {
    const { facts } = await readPlanFile(join(examples, 'qingshui-2020/qingshui-2020-103.txt'));
    expect(printed(facts)).toBe(expected(join(examples, 'qingshui-2020/qingshui-2020-103.facts.json')));
  });

  it.each(notices)('%s comes out as its facts say', async (name) => {
    const { facts, spans, text } = await readHere(name);
    expect(printed(facts)).toBe(expected(join(examples, 'notices', `${name.replace(/\.\w+$/, '')}.facts.json`)));
    expect(() => planFactsSchema.parse(facts)).not.toThrow();
    for (const [start, end] of Object.values(spans)) expect(start <= end && end <= text.length).toBe(true);
  });

  it.each([
    ['13-merged-table.docx', '14-merged-table.pdf'],
    ['15-groups-in-table.docx', '16-groups-in-table.pdf'],
    ['17-qingshui.docx', '18-qingshui.pdf'],
    ['51-areas-in-table.docx', '52-areas-in-table.pdf'],
  ])('%s and %s say the same', async (word, pdf) => {
    const [first, second] = await Promise.all([word, pdf].map(readHere));
    expect(printed(second?.facts)).toBe(printed(first?.facts));
  });

  it('the notice of Qingshui says the same in .txt, .docx and .pdf', async () => {
    const { facts } = await readPlanFile(join(examples, 'notices/17-qingshui.docx'));
    expect(printed(facts)).toBe(expected(join(examples, 'qingshui-2020/qingshui-2020-103.facts.json')));
  });
});
