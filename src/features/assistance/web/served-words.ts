import type { Language, Sentence } from '../../../kernel/language.ts';
import { translatorFor } from '../../../kernel/translate.ts';
import { servedTypes } from '../act.ts';
import { actMessages } from '../web-messages.ts';

/** What an act answers, in one line: 需求：技能培训 · 想学电工. Where nobody wrote any words, or the reader may not read them, its kind alone. */
export function servedWords({ type, summary, kindName }: { type: string; summary: string; kindName?: Sentence | undefined }, language: Language): string {
  const t = translatorFor(actMessages, language);
  const known = servedTypes.find((one) => one === type) ?? 'pairing';
  const kind = kindName?.[language] ?? '';
  const both = [kind, summary].filter((words) => words !== '').join(' · ');
  return t(`assistance.served.${known}`, { summary: both || t('assistance.served.unnamed') });
}
