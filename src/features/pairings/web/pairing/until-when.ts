import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { usePairingPageWords } from './pairing-words.ts';

/** Until when an agreement binds, in words: before it is replaced, whoever does so reads it. `undefined`: there is none; null: it names no day. */
export function useUntilWhen(): (endsOn: CalendarDate | null | undefined) => string {
  const t = usePairingPageWords();
  const format = useFormat();
  return (endsOn) => {
    if (endsOn === undefined) return t('until.none');
    return endsOn === null ? t('until.open') : t('until.day', { date: format.date(endsOn) });
  };
}
