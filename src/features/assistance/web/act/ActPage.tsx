import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton, PageLink, usePageParam } from '../../../../ui/links.tsx';
import { getAct } from '../../contract.ts';
import type { ActView } from '../../views.ts';
import { useActSections } from '../act-sections.ts';
import { actsPath, correctActPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import classes from './ActPage.module.css';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** One act in full, with every revision that it has had. */
export function ActPage() {
  const t = useActWords();
  const actId = usePageParam('actId');
  const query = useEndpoint(getAct, { params: { actId } });
  const back = <PageLink to={actsPath}>{t('assistance.back')}</PageLink>;
  return (
    <LoadedPage title={t('assistance.page.act')} back={back} query={query}>
      {(view) => <LoadedAct key={actId} view={view} />}
    </LoadedPage>
  );
}

function LoadedAct({ view }: { view: ActView }) {
  const t = useActWords();
  const format = useFormat();
  const [withdraws, setWithdraws] = useState(false);
  const { act, withdrawn, actions, history, villageName, organizationName } = view;
  const latest = history[0];
  const sections = useActSections();
  return (
    <>
      <PageHeader
        title={t(`assistance.kind.${act.kind}`)}
        lead={[format.dateAndWeekday(act.date), villageName, organizationName].join(' · ')}
        back={<PageLink to={actsPath}>{t('assistance.back')}</PageLink>}
        status={withdrawn && <StatusBadge tone="notYet">{t('assistance.withdrawn')}</StatusBadge>}
        actions={
          actions.length > 0 && (
            <>
              {actions.includes('withdraw') && (
                <Button variant="default" onClick={() => setWithdraws(true)}>
                  {t('assistance.withdraw')}
                </Button>
              )}
              {actions.includes('correct') && <PageButton to={correctActPath(act.actId)}>{t('assistance.correct')}</PageButton>}
            </>
          )
        }
      />
      {withdrawn && latest && (
        <div className={classes['withdrawn']}>
          <Notice tone="due" title={t('assistance.withdrawn')}>
            <p>
              {t('assistance.withdrawn-words', {
                name: latest.recordedByName,
                time: format.dateTime(latest.recordedAt),
                reason: latest.reason,
              })}
            </p>
          </Notice>
        </div>
      )}
      <div className={classes['page']}>
        <Section title={t('assistance.facts')}>
          <Facts view={view} />
        </Section>
        {sections.map(({ id, component: Part }) => (
          <Suspense key={id}>
            <Part actId={act.actId} />
          </Suspense>
        ))}
        <Section title={t('assistance.history')}>
          <History view={view} />
        </Section>
      </div>
      {withdraws && <WithdrawDialog view={view} onClose={() => setWithdraws(false)} />}
    </>
  );
}
