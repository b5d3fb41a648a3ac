import { useMemo } from 'react';
import { usualUnits } from '../need.ts';
import { useNeedWords } from './words.ts';

interface Amount {
  quantity: number | null;
  unit: string;
}

/** How much, in words: the units that we give by ourselves in the language of the page, those that somebody typed as they are. */
export function useAmounts() {
  const t = useNeedWords();
  return useMemo(() => {
    const usual = (unit: string) => (Object.keys(usualUnits) as (keyof typeof usualUnits)[]).find((code) => usualUnits[code] === unit);
    return {
      /** 3人, or an empty text where no quantity was said. */
      amountOf: ({ quantity, unit }: Amount): string => {
        if (quantity === null) return '';
        const code = usual(unit);
        if (code) return t(`needs.amount.${code}`, { count: quantity });
        return `${quantity.toLocaleString('en-US')}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
      },
      unitOf: (unit: string): string => {
        const code = usual(unit);
        return code ? t(`needs.unit.${code}`) : unit;
      },
    };
  }, [t]);
}
