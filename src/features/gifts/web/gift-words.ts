import type { Language, Messages } from '../../../kernel/language.ts';
import { formatMoney, useFormat } from '../../../ui/language/format.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { formatQuantity } from '../amount.ts';
import type { GoodsTotal } from '../figures.ts';
import type { GiverKind, Measure } from '../gift.ts';

/** What a gift is called: also where later rooms name one, so these words are few. */
const words = {
  'gifts.giver.organization': { 'zh-CN': '本单位自有', en: 'The organization’s own' },
  'gifts.giver.member': { 'zh-CN': '会员', en: 'A member' },
  'gifts.giver.enterprise': { 'zh-CN': '企业', en: 'An enterprise' },
  'gifts.giver.person': { 'zh-CN': '爱心人士', en: 'A supporter' },
  'gifts.giver.foundation': { 'zh-CN': '基金会', en: 'A foundation' },
  'gifts.money': { 'zh-CN': '资金', en: 'money' },
  'gifts.named': { 'zh-CN': '{giver}：{what}', en: '{giver}: {what}' },
} as const satisfies Messages;

/** 120袋, 1,234.50元 */
export function amountInWords(measure: Measure, amount: number, language: Language): string {
  return measure === null ? formatMoney(amount, language) : `${formatQuantity(amount)}${language === 'en' ? ' ' : ''}${measure.unit}`;
}

export function useGiftNames() {
  const t = useTranslator(words);
  const { language } = useLanguage();
  const format = useFormat();
  const giver = ({ giverKind, giverName }: { giverKind: GiverKind; giverName: string }) => giverName.trim() || t(`gifts.giver.${giverKind}`);
  const what = (measure: Measure) => measure?.name ?? t('gifts.money');
  return {
    giver,
    kind: (giverKind: GiverKind) => t(`gifts.giver.${giverKind}`),
    what,
    amount: (measure: Measure, amount: number) => amountInWords(measure, amount, language),
    inKind: (totals: readonly GoodsTotal[]) => totals.map(({ name, unit, quantity }) => `${name} ${formatQuantity(quantity)}${unit}`).join(language === 'en' ? ', ' : '、'),
    named: (gift: { giverKind: GiverKind; giverName: string; goods: Measure }) => t('gifts.named', { giver: giver(gift), what: what(gift.goods) }),
    format,
  };
}
