import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Messages, Sentence } from './language.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** Fills an ICU sentence in one language. Sentences are compiled once per process. */
export function formatSentence(sentence: Sentence, language: Language, params: MessageParams = {}): string {
  const text = sentence[language];
  if (!text.includes('{') && !text.includes("'")) return text;
  const key = `${language}\u0000${text}`;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format({ ...params }));
}

/** A feature's `t`: looks a key up in its own catalogue, checked by the compiler. */
export function translatorFor<M extends Messages>(messages: M, language: Language) {
  return (key: keyof M & string, params?: MessageParams): string => {
    const sentence = messages[key];
    return sentence ? formatSentence(sentence, language, params) : key;
  };
}
export type Translator<M extends Messages> = ReturnType<typeof translatorFor<M>>;
