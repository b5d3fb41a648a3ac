import { useClockAnchor } from '../../../ui/clock.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';

const realTimeWords = {
  realTime: { 'zh-CN': '{header}（真实时间）', en: '{header} (real time)' },
} as const;

/** Sign-ins are kept by the real clock; beside a demo clock, a column of them says so. */
export function useRealTimeHeader(): (header: string) => string {
  const t = useTranslator(realTimeWords);
  const isDemo = useClockAnchor()?.demo ?? false;
  return (header) => (isDemo ? t('realTime', { header }) : header);
}
