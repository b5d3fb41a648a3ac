import { useLanguage } from '../../../../ui/language/language.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { LaunchPreview } from '../../notice-contract.ts';
import { plansWords } from '../words.ts';

/** 6 个村、16 家社会组织、6 个组，7 次报送: what a launch makes live, in one line. */
export function useWhoIsLive() {
  const t = useTranslator(plansWords);
  const { language } = useLanguage();
  return ({ villages, organizations, groups, deadlines, reportingRule }: LaunchPreview): string =>
    [
      t('counts', { villages, organizations, groups }),
      reportingRule === null ? t('noReports') : t('countDeadlines', { count: deadlines.length }),
    ].join(language === 'en' ? ', ' : '，');
}
