import type { ReactNode } from 'react';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageLink } from '../../../ui/links.tsx';
import { ActLineLink, actsPath as ledgerPath } from '../../assistance/web/public-parts.tsx';
import type { ReportView, SinceReceivedView } from '../views.ts';
import classes from './SinceReceived.module.css';
import { useWords } from './words.ts';

export interface SinceReceivedProps {
  view: { organizationId: ReportView['organizationId']; sinceReceived: SinceReceivedView | null };
  /** What the reader may do about it. */
  actions?: ReactNode;
}

const changes = ['added', 'corrected', 'withdrawn'] as const;

/**
 * What the ledger has come to say since a week was answered, act by act: the report stays as it is until a correction takes it
 * in. In the same words for the organization and for the office.
 */
export function SinceReceived({ view: { organizationId, sinceReceived }, actions }: SinceReceivedProps) {
  const t = useWords();
  if (!sinceReceived || changes.every((change) => sinceReceived[change].count === 0)) return null;
  return (
    <div className={classes['since']}>
      <Notice tone="due" title={t('weekly-report.since')} actions={actions}>
        {changes.map((change) => (
          <Changed key={change} change={change} organizationId={organizationId} {...sinceReceived[change]} />
        ))}
        <p>{t('weekly-report.since-words')}</p>
      </Notice>
    </div>
  );
}

type Change = (typeof changes)[number];

/** The acts as the ledger has them now; of more than are listed, how many, and the way to them. Those taken back are in no list of the ledger. */
function Changed({ change, organizationId, count, days, acts }: SinceReceivedView[Change] & { change: Change; organizationId: string }) {
  const t = useWords();
  if (count === 0) return null;
  const more = count - acts.length;
  return (
    <>
      <p>{t(`weekly-report.since-${change}`, { count })}</p>
      <ul>
        {acts.map(({ act, villageName }) => (
          <li key={act.actId}>
            <ActLineLink act={act} villageName={villageName} />
          </li>
        ))}
      </ul>
      {more > 0 && days && change !== 'withdrawn' && (
        <p>
          <PageLink to={ledgerPath} search={{ organization: organizationId, ...days }}>
            {t('weekly-report.since-more', { count: more })}
          </PageLink>
        </p>
      )}
      {more > 0 && change === 'withdrawn' && <p>{t('weekly-report.since-more-withdrawn', { count: more })}</p>}
    </>
  );
}
