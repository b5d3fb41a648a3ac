import type { Language, Sentence } from '../../../../kernel/language.ts';
import { formatDay } from '../../../../ui/language/format.ts';
import type { DraftAct } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';

/** What a household is called where its code waits to be sent: by its head, where it has one. */
export function nameOfHousehold(households: readonly { householdId: string; headName: string }[], householdId: string): Sentence {
  const headName = households.find((one) => one.householdId === householdId)?.headName ?? '';
  return headName === '' ? actMessages['assistance.no-head'] : { 'zh-CN': headName, en: headName };
}

/** `走访 · 梨湾村 · 6月16日`: what an act is called where it waits to be sent. */
export function titleOfAct({ kind, date }: DraftAct, villageName: string): Sentence {
  const inLanguage = (language: Language) =>
    [kind && actMessages[`assistance.kind.${kind}`][language], villageName, date && formatDay(date, language)].filter(Boolean).join(' · ');
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}
