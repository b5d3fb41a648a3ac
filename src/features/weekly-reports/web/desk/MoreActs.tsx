import { PageLink } from '../../../../ui/links.tsx';
import { actsPath as ledgerPath } from '../../../assistance/web/public-parts.tsx';
import type { OwnWeekView } from '../../own-week-views.ts';
import { useDeskWords } from './desk-words.ts';

/** A phone is sent the first acts of a week only: says how many more are signed with them, and leads to the ledger. */
export function MoreActs({ ledger: { acts, figures } }: Pick<OwnWeekView, 'ledger'>) {
  const t = useDeskWords();
  const count = figures.acts - acts.length;
  if (count <= 0) return null;
  return (
    <p>
      <PageLink to={ledgerPath}>{t('weekly-report.desk.more-acts', { count })}</PageLink>
    </p>
  );
}
