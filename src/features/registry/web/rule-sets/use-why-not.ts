import type { Refusal } from '../../../../kernel/refusal.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { registryMessages } from '../../messages.ts';

/** Why a rule set may not be corrected or removed, as the server would say it. */
export function useWhyNot(): (reasons: readonly { code: string; params?: Refusal['params'] | undefined }[]) => string {
  const t = useTranslator(registryMessages);
  const { language } = useLanguage();
  return (reasons) => reasons.map(({ code, params }) => t(code as keyof typeof registryMessages, params)).join(language === 'zh-CN' ? '' : ' ');
}
