import { useFormat } from '../../../ui/language/format.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { plansWords } from './words.ts';

/** From when to when, with the conditions that end it too: 2020年5月12日 至 2020年6月30日；至贫困村…全部验收退出. */
export function useTerm() {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const { language } = useLanguage();
  return ({ startsOn, endsOn, endConditions }: { startsOn: string; endsOn: string | null; endConditions: string[] }): string => {
    const start = format.date(startsOn);
    const days = endsOn === null ? t('fromOn', { start }) : t('fromTo', { start, end: format.date(endsOn) });
    return [days, ...endConditions.map((condition) => t('untilCondition', { condition }))].join(language === 'en' ? '; ' : '；');
  };
}
