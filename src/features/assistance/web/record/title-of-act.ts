import type { Language, Sentence } from '../../../../kernel/language.ts';
import { formatDay } from '../../../../ui/language/format.ts';
import type { DraftAct } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';

/** `走访 · 梨湾村 · 6月16日`: what an act is called where it waits to be sent. */
export function titleOfAct({ kind, date }: DraftAct, villageName: string): Sentence {
  const inLanguage = (language: Language) =>
    [kind && actMessages[`assistance.kind.${kind}`][language], villageName, date && formatDay(date, language)].filter(Boolean).join(' · ');
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}
