import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { NoticeSummary } from '../notice-contract.ts';
import { plansWords } from './words.ts';

/** Being checked, live, or put aside. */
export function NoticeStateBadge({ notice }: { notice: NoticeSummary }) {
  const t = useTranslator(plansWords);
  if (notice.state === 'discarded') return <StatusBadge tone="notYet">{t('stateDiscarded')}</StatusBadge>;
  if (notice.state === 'launched') {
    return <StatusBadge tone="confirmed">{t('stateLaunched', { version: notice.campaign?.version ?? 1 })}</StatusBadge>;
  }
  const words = notice.openProblems > 0 ? t('stateDraftOpen', { count: notice.openProblems }) : t('stateDraft');
  return <StatusBadge tone="due">{words}</StatusBadge>;
}
