import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { viewPairing } from '../../contract.ts';
import { pairingPath } from '../paths.ts';
import { usePairingPageWords } from '../pairing/pairing-words.ts';
import { isOver } from './agreement-draft.ts';
import { AgreementForm } from './AgreementForm.tsx';

/** Where an agreement is drawn up or changed. */
export function AgreementPage() {
  const t = usePairingPageWords();
  const pairingId = usePageParam('pairingId');
  const pairing = useEndpoint(viewPairing, { params: { pairingId } });
  return (
    <LoadedPage title={t('agreementPage')} back={<PageLink to={pairingPath(pairingId)}>{t('pairingPage')}</PageLink>} query={pairing}>
      {(view) => {
        const [standing] = view.agreements;
        const kind = view.agreementId === null || !standing ? 'new' : isOver(standing, view.term) ? 'renewal' : 'change';
        return (
          <>
            <PageHeader
              back={
                <PageLink to={pairingPath(pairingId)}>
                  {t('title', { organization: view.organizationName, village: view.villageName })}
                </PageLink>
              }
              title={t(`formTitle.${kind}`)}
              lead={t(`formLead.${kind}`)}
            />
            <AgreementForm view={view} />
          </>
        );
      }}
    </LoadedPage>
  );
}
