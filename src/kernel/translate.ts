import type { Language, Messages, Sentence } from './language.ts';
import { fillMessage, parseMessage, type MessageNode } from './message-syntax.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

const compiled = new Map<string, readonly MessageNode[]>();

/** Fills a sentence (`message-syntax.ts` says of what form) in one language. Sentences are read once per process. */
export function formatSentence(sentence: Sentence, language: Language, params: MessageParams = {}): string {
  const text = sentence[language];
  if (!text.includes('{') && !text.includes("'")) return text;
  let message = compiled.get(text);
  if (!message) {
    message = parseMessage(text);
    compiled.set(text, message);
  }
  return fillMessage(message, language, params);
}

/** A feature's `t`: looks a key up in its own catalogue, checked by the compiler. */
export function translatorFor<M extends Messages>(messages: M, language: Language) {
  return (key: keyof M & string, params?: MessageParams): string => {
    const sentence = messages[key];
    return sentence ? formatSentence(sentence, language, params) : key;
  };
}
export type Translator<M extends Messages> = ReturnType<typeof translatorFor<M>>;
