import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanFacts, planFactsSchema } from '../facts.ts';
import { readPlan } from './read-plan.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const qingshui = readFileSync(join(examples, 'qingshui-2020/qingshui-2020-103.txt'), 'utf8');
const notices = readdirSync(join(examples, 'notices'))
  .filter((name) => name.endsWith('.txt') && !name.includes('gb18030'))
  .map((name) => readFileSync(join(examples, 'notices', name), 'utf8'))
  .concat(qingshui);
/** Without spaces, and without the page number that stands where words run over a page. */
const spaceless = (words: string): string => words.replaceAll(/[\s\u200b]/g, '').replaceAll(/—\d{1,3}—/g, '');

function factAt(facts: PlanFacts, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], facts);
}

/** Facts in the words of the notice; the others are computed from their words. */
const verbatim = /^\/(?:title|issuers|docNumber|recipients|campaign|period\/endConditions|targets|chief|groups|contacts|attachments|citations)|\/(?:title|dueText|to|text|covers|holidayRule|item|subject|unit|evidence)$/;

/** What is claimed but does not stand in the text. */
function untruths(text: string): string[] {
  const { facts, spans } = readPlan(text);
  const words = spaceless(text);
  const misplaced = Object.entries(spans).flatMap(([pointer, [start, end]]) => {
    if (start < 0 || start > end || end > text.length) return [`${pointer} ${start} ${end}`];
    const fact = factAt(facts, pointer);
    const told = typeof fact !== 'string' || !verbatim.test(pointer) || spaceless(text.slice(start, end)).includes(spaceless(fact));
    return told ? [] : [`${pointer} ${fact}`];
  });
  const names = facts.groups.flatMap((group) => [...group.organizations, ...group.villages.flatMap(({ name, township }) => [name, township ?? ''])]);
  const malformed = planFactsSchema.safeParse(facts).error?.issues.map((issue) => `${issue.path.join('/')} ${issue.message}`) ?? [];
  return [...misplaced, ...names.filter((name) => !words.includes(spaceless(name))), ...malformed];
}

/** A notice with lines left out, doubled, moved, cut short or broken. */
const mutated = fc
  .record({ notice: fc.constantFrom(...notices), cuts: fc.array(fc.record({ at: fc.nat(4000), kind: fc.nat(5), length: fc.nat(60) }), { maxLength: 12 }) })
  .map(({ notice, cuts }) =>
    cuts.reduce((text, { at, kind, length }) => {
      const from = at % Math.max(1, text.length);
      if (kind === 0) return text.slice(0, from) + text.slice(from + length);
      if (kind === 1) return `${text.slice(0, from)}\n${text.slice(from)}`;
      if (kind === 2) return text.slice(0, from) + text.slice(from, from + length).repeat(2) + text.slice(from);
      if (kind === 3) return text.slice(0, from) + text.slice(from + length) + text.slice(from, from + length);
      return kind === 4 ? text.replaceAll('\n', '') : `${text.slice(0, from)}\t〃、（${text.slice(from)}`;
    }, notice),
  );

describe('reading a plan from text', () => {
  it.each(notices.map((notice) => [notice.trim().slice(0, 24).replaceAll(/\s+/g, ' '), notice]))('every fact of “%s” is found in its words', (_, notice) => {
    expect(untruths(notice)).toEqual([]);
  });

  it('a spoilt notice never stops the reader, and no name is invented', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(untruths(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['每月10日、0日、25日', '每半年6月0日、12月0日'])('a day that no month has is no day of “%s”', (rule) => {
    expect(untruths(`示例县民政局关于开展结对帮扶行动的通知\n各社会组织：\n自2023年6月起，各社会组织于${rule}前向县民政局报送信息。\n\n示例县民政局\n2023年4月28日`)).toEqual([]);
  });

  it('any text at all is read without a fault', () => {
    const words = fc.constantFrom('第一组：', '成员：', '一、', '（一）', '《', '》', '村', '镇', '协会', '每周二', '前报送', '\t', '\n', '2020年5月12日', '、', '。', '〔2020〕', '13900000000', '序号', '结对村');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 80 }).map((parts) => parts.join(''))), (text) => {
        expect(untruths(text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a notice that says it has no attachments has none', () => {
    const endsWith = (line: string) => readPlan(qingshui.replace(/\s*$/, `\n${line}\n`)).facts.attachments;
    expect(['附件：无', '附件：无。', '附件： 无'].map(endsWith)).toEqual([[], [], []]);
    expect(endsWith('附件：无劳动能力人员名册')).toEqual(['无劳动能力人员名册']);
  });

  it('the same text gives the same facts', () => {
    expect(readPlan(qingshui)).toEqual(readPlan(qingshui));
  });

  it.each([
    ['one line', '结对帮扶山门镇高桥村、'.repeat(60_000)],
    ['many lines', '第一组：山门镇高桥村\n成员：清水县协会、清水县商会\n'.repeat(8000)],
    ['open brackets', '《（“〔'.repeat(100_000)],
    ['digits', '2020年5月'.repeat(80_000)],
    ['one sign', '村'.repeat(600_000)],
    ['commas', '由甲协会，'.repeat(100_000)],
  ])('a huge text of %s does not hang the reader', { timeout: 120_000 }, (_, text) => {
    expect(readPlan(text).facts.kind).toMatch(/^(?:plan|notAPlan)$/);
  });
});
