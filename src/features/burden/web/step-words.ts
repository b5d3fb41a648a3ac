import type { EffortMeasure } from '../../../kernel/effort.ts';
import { useFormat } from '../../../ui/language/format.ts';
import type { Step } from '../burden.ts';
import { useBurdenWords } from './words.ts';

/** A step as people read it: `15秒至20秒`, `3次至4次`, `90%以上`. */
export function useStepWords(): (measure: EffortMeasure, step: Step) => string {
  const t = useBurdenWords();
  const format = useFormat();
  return (measure, { above, upTo }) => {
    const unit = (value: number) => {
      if (measure === 'seconds') return format.duration(value * 1000);
      return t(measure === 'taps' ? 'burden.count' : 'burden.percent', { count: value });
    };
    if (measure === 'prefilled' && upTo === 0) return t('burden.none-prefilled');
    if (above === null) return upTo === null ? '' : t('burden.at-most', { to: unit(upTo) });
    if (upTo === null) return t('burden.over', { from: unit(above) });
    // Taps are whole: above 2 is 3 and more.
    return t('burden.between', { from: unit(measure === 'taps' ? above + 1 : above), to: unit(upTo) });
  };
}
