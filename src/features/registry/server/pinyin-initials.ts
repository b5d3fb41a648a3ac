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
 * plain reading (dxh), since people type either. Letters that are not Chinese stand for themselves.
 */
export async function initialsOf(name: string): Promise<string[]> {
  const toPinyin = await (loaded ??= import('pinyin-pro').then((library) => library.pinyin));
  const characters = Array.from(name);
  const head = compoundSurnames.find((surname) => name.startsWith(surname)) ?? characters[0] ?? '';
  const rest = characters.slice(Array.from(head).length).map((character) => read(toPinyin, character, 'plain'));
  const asSurname = [read(toPinyin, head, 'surname'), ...rest].join('');
  const plainly = Array.from(head, (character) => read(toPinyin, character, 'plain')).join('') + rest.join('');
  return [...new Set([asSurname, plainly])];
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
