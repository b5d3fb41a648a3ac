import type { Messages } from '../../../kernel/language.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';

/** Where an act stands with its receiving side, wherever that is shown. */
export const receiptWords = {
  'confirmations.state.confirmed': { 'zh-CN': '已确认', en: 'Confirmed' },
  'confirmations.state.partly': { 'zh-CN': '部分已确认', en: 'Partly confirmed' },
  'confirmations.state.unconfirmed': { 'zh-CN': '待确认', en: 'Not confirmed yet' },
  'confirmations.state.disputed': { 'zh-CN': '有疑问', en: 'In question' },
  'confirmations.show-state': { 'zh-CN': '查看{state}的 {count} 笔', en: 'Show the {count} acts: {state}' },
  'confirmations.delivered-confirmed': { 'zh-CN': '其中受助方已确认 {amount}', en: 'of which confirmed by the receiving side: {amount}' },
  'confirmations.delivered-waiting': { 'zh-CN': '还没有确认 {amount}', en: 'not confirmed yet: {amount}' },
} as const satisfies Messages;

export function useReceiptWords() {
  return useTranslator(receiptWords);
}
