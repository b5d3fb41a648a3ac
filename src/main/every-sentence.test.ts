import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMessage, type MessageNode } from '../kernel/message-syntax.ts';

const quoted = String.raw`(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`;
const pair = new RegExp(String.raw`'zh-CN':\s*${quoted},\s*en:\s*${quoted}`, 'gs');

/** Every sentence written in the code in both languages, as it is read at run time. */
const sentences = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .flatMap((name) =>
    [...readFileSync(join('src', name), 'utf8').matchAll(pair)].map(([, zh, zhDouble, en, enDouble]) => ({
      name,
      chinese: unescaped(zh ?? zhDouble ?? ''),
      english: unescaped(en ?? enDouble ?? ''),
    })),
  );

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
}

function namesIn(nodes: readonly MessageNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'count') return [];
    return 'options' in node ? [node.name, ...[...node.options.values()].flatMap(namesIn)] : [node.name];
  });
}

/** `{reasonEn}` is `{reason}` in English: a value that has words of its own. */
const valuesOf = (text: string) => new Set(namesIn(parseMessage(text)).map((name) => name.replace(/En$/, '')));

describe('every sentence', () => {
  it('is found', () => {
    expect(sentences.length).toBeGreaterThan(500);
  });

  it('can be read in both languages, and both are filled with the same values', () => {
    const different = sentences.filter(({ chinese, english }) => !sameNames(valuesOf(chinese), valuesOf(english)));
    expect(different).toEqual([]);
  });
});

function sameNames(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
