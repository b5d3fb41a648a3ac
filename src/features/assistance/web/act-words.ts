import type { Language } from '../../../kernel/language.ts';
import { translatorFor } from '../../../kernel/translate.ts';
import { formatMoney } from '../../../ui/language/format.ts';
import type { DraftAct, GoodsRow, Workers } from '../act.ts';
import { fieldsOf, wordsOfDetail, type KindField } from '../kind-fields.ts';
import { actMessages } from '../web-messages.ts';

type Head = Pick<DraftAct, 'byHead' | 'headDuty'>;

/** What an act says, in words of one language: the same in the ledger, on its page, in its history. */
export function actWordsIn(language: Language) {
  const t = translatorFor(actMessages, language);
  const and = language === 'en' ? ', ' : '、';
  const colon = language === 'en' ? ': ' : '：';
  const oneGoods = ({ name, quantity, unit }: GoodsRow) => `${name} ${quantity}${unit}`;
  const oneGroup = ({ group, heads, hours }: Workers) =>
    t(hours === null ? 'assistance.workers.line' : 'assistance.workers.line-hours', {
      group: t(`assistance.workers.${group}`),
      heads,
      hours: hours ?? 0,
    });
  const detail = (field: KindField, value: string) => wordsOfDetail(field, value)[language];
  const head = ({ byHead, headDuty }: Head) => {
    if (!byHead) return '';
    return headDuty === null ? t('assistance.head-there') : t('assistance.head-there-for', { duty: t(`assistance.duty.${headDuty}`) });
  };
  return {
    t,
    joined: (words: readonly string[]) => words.filter((word) => word !== '').join(and),
    goods: (rows: readonly GoodsRow[]) => rows.map(oneGoods).join(and),
    workers: (rows: readonly Workers[]) => rows.map(oneGroup).join(and),
    head,
    detail,
    /** The figures of an act and what its kind has of its own, for one line: `12人`, `培训内容：养蜂`, `3,000.00元`. */
    measures: (act: DraftAct): string[] => [
      ...fieldsOf(act.kind).flatMap((field) => {
        const value = act.details[field.name]?.trim() ?? '';
        return value === '' ? [] : [`${field.label[language]}${colon}${detail(field, value)}`];
      }),
      ...(act.householdIds.length === 0 ? [] : [t('assistance.households', { count: act.householdIds.length })]),
      ...(act.people === null ? [] : [t('assistance.people', { count: act.people })]),
      ...(act.visits === null ? [] : [t('assistance.visits', { count: act.visits })]),
      ...(act.moneyFen === null ? [] : [formatMoney(act.moneyFen, language)]),
      ...act.goods.map(oneGoods),
      ...act.workers.map(oneGroup),
      ...(act.byHead ? [head(act)] : []),
    ],
  };
}
