import { Button } from '@mantine/core';
import { IconArrowsExchange, IconFileText } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { PageButton, PageLink, usePageParam } from '../../../../ui/links.tsx';
import { viewPairing } from '../../contract.ts';
import type { PairingView } from '../../views.ts';
import { isOver } from '../agreement/agreement-draft.ts';
import { usePairingSections } from '../pairing-sections.ts';
import { agreementPath, pairingPath, pairingsPath } from '../paths.ts';
import { StateBadge } from '../StateBadge.tsx';
import { AgreementReading } from './AgreementReading.tsx';
import { ConfirmSection } from './ConfirmSection.tsx';
import { EndDialog, ReplaceDialog } from './EndDialogs.tsx';
import { History } from './History.tsx';
import classes from './Pairing.module.css';
import { usePairingPageWords } from './pairing-words.ts';
import { TakesOverFrom } from './ReplacedPairing.tsx';

/** One pairing: what the reader must confirm first, then the agreement, who stands by it, and how it came about. */
export function PairingPage() {
  const t = usePairingPageWords();
  const pairingId = usePageParam('pairingId');
  const pairing = useEndpoint(viewPairing, { params: { pairingId } });
  const back = <PageLink to={pairingsPath}>{t('back')}</PageLink>;
  return (
    <LoadedPage title={t('pairingPage')} back={back} query={pairing}>
      {(view) => <Pairing view={view} back={back} />}
    </LoadedPage>
  );
}

function Pairing({ view, back }: { view: PairingView; back: React.ReactNode }) {
  const t = usePairingPageWords();
  const [open, setOpen] = useState<'end' | 'replace'>();
  const { pairingId, organizationName, villageName, townshipName, state, deeds, agreements, campaignName } = view;
  const [standing, ...earlier] = agreements;
  const [isEarlierShown, showEarlier] = useState(false);
  const sections = usePairingSections();
  const isOnPaper = state === 'onPaper';
  const lead = campaignName === null ? t('byOffice') : t('byNotice', { campaign: campaignName, group: view.groupName ?? '' });
  return (
    <>
      <PageHeader
        back={back}
        title={t('title', { organization: organizationName, village: `${townshipName ?? ''}${villageName}` })}
        status={<StateBadge pairing={view} />}
        lead={lead}
        actions={
          <>
            {deeds.includes('end') && (
              <Button variant="subtle" color="gray" onClick={() => setOpen('end')}>
                {t('end')}
              </Button>
            )}
            {deeds.includes('replace') && (
              <Button variant="default" leftSection={<IconArrowsExchange size={18} stroke={1.8} aria-hidden />} onClick={() => setOpen('replace')}>
                {t('replace')}
              </Button>
            )}
          </>
        }
      />
      {standing && deeds.includes('confirm') && <ConfirmSection view={view} agreement={standing} />}
      <div className={classes['notices']}>
        {view.takesOverFrom && <TakesOverFrom from={view.takesOverFrom} />}
        {isOnPaper && (
          <Notice
            tone="due"
            title={t('onPaperTitle')}
            actions={
              deeds.includes('drawUp') && (
                <PageButton to={agreementPath(pairingId)} leftSection={<IconFileText size={18} stroke={1.8} aria-hidden />}>
                  {t('drawUp')}
                </PageButton>
              )
            }
          >
            <p>{t(deeds.includes('drawUp') ? 'onPaperWords' : 'onPaperWait')}</p>
          </Notice>
        )}
        {state === 'confirmed' && standing && isOver(standing, view.term) && (
          <Notice
            tone="urgent"
            title={t('termOverTitle')}
            actions={
              deeds.includes('change') && (
                <PageButton to={agreementPath(pairingId)} leftSection={<IconFileText size={18} stroke={1.8} aria-hidden />}>
                  {t('renew')}
                </PageButton>
              )
            }
          >
            <p>{t('termOverWords')}</p>
          </Notice>
        )}
        {state === 'ended' && (
          <Notice
            title={t('endedTitleOne')}
            actions={view.replacedBy !== null && <PageLink to={pairingPath(view.replacedBy)}>{t('successor')}</PageLink>}
          >
            <p>{view.endReason || (view.endCause === 'notice' && t('endedByNotice'))}</p>
          </Notice>
        )}
      </div>
      {standing && <AgreementReading view={view} agreement={standing} isStanding />}
      {earlier.length > 0 &&
        (isEarlierShown ? (
          earlier.map((agreement) => <AgreementReading key={agreement.agreementId} view={view} agreement={agreement} />)
        ) : (
          <Button variant="subtle" color="gray" mt="md" onClick={() => showEarlier(true)}>
            {t('earlier')}
          </Button>
        ))}
      {sections.map(({ id, component: Part }) => (
        <Suspense key={id} fallback={null}>
          <Part pairingId={pairingId} />
        </Suspense>
      ))}
      <Section title={t('history')}>
        <History changes={view.changes} />
      </Section>
      {open === 'end' && <EndDialog pairing={view} onClose={() => setOpen(undefined)} />}
      {open === 'replace' && <ReplaceDialog pairing={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}
