import type { Messages } from '../../../../kernel/language.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';

/** What the field app says of codes: it holds these without a network. */
const words = {
  'confirmations.codes': { 'zh-CN': '户里的确认码', en: 'Codes of the households' },
  'confirmations.codes-hint': {
    'zh-CN': '可不填。请户主念一个没有用过的6位数字；没有网络也能填，联网后自动核对。',
    en: 'Optional. Ask the household to read out six digits it has not used; without a network they are checked later.',
  },
  'confirmations.code-of': { 'zh-CN': '{name}的确认码', en: 'Code of {name}' },
  'confirmations.code-six': { 'zh-CN': '确认码是6位数字', en: 'A code has six digits' },
  'confirmations.code-hidden': { 'zh-CN': '确认码 ••••••', en: 'Code ••••••' },
  'confirmations.code-again': { 'zh-CN': '重新填写确认码', en: 'Type the code again' },
  'confirmations.code-send-again': { 'zh-CN': '重新核对', en: 'Check again' },
} as const satisfies Messages;

export function useCodeWords() {
  return useTranslator(words);
}
