import type { pinyin } from 'pinyin-pro';

/** Surnames of two characters that are read otherwise than the two alone. */
const compoundSurnames = ['尉迟', '万俟', '长孙', '单于', '澹台', '令狐', '皇甫', '钟离', '宇文', '尉犁'];

type Pinyin = typeof pinyin;
/** Loaded with the first name that is written: its dictionary takes memory that an idle server can do without. */
let loaded: Promise<Pinyin> | undefined;
/** Initial of a character by where it stands; names use few characters, and looking each up anew is slow. */
const known = new Map<string, string>();

/**
 * The pinyin initials of a name, in small letters: by its reading as a name (单小花 → sxh) and, where that differs, by its
 * plain reading (dxh), since people type either. What stands after a dot begins like a name (示例·单某花). Letters that are
 * not Chinese stand for themselves.
 */
export async function initialsOf(name: string): Promise<string[]> {
  const toPinyin = await (loaded ??= import('pinyin-pro').then((library) => library.pinyin));
  const parts = name.split(/[·・•.]/u).map((part) => initialsOfPart(toPinyin, part));
  return [...new Set([parts.map(({ asName }) => asName).join(''), parts.map(({ plainly }) => plainly).join('')])];
}

function initialsOfPart(toPinyin: Pinyin, part: string): { asName: string; plainly: string } {
  const characters = Array.from(part);
  const head = compoundSurnames.find((surname) => part.startsWith(surname)) ?? characters[0] ?? '';
  const plain = (letters: readonly string[]) => letters.map((letter) => read(toPinyin, letter, 'plain')).join('');
  const rest = plain(characters.slice(Array.from(head).length));
  return { asName: read(toPinyin, head, 'surname') + rest, plainly: plain(Array.from(head)) + rest };
}

function read(toPinyin: Pinyin, text: string, as: 'surname' | 'plain'): string {
  const key = `${as} ${text}`;
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  const options = { pattern: 'first', toneType: 'none', type: 'array' } as const;
  const initials = toPinyin(text, as === 'surname' ? { ...options, surname: 'head' } : options).join('');
  known.set(key, initials);
  return initials;
}
