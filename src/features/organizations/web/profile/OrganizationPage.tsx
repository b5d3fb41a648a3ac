import type { ReactNode } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { fieldWords } from '../../field-words.ts';
import { kindName } from '../../kinds.ts';
import { viewOrganization } from '../../profile-contract.ts';
import { organizationPageWords } from '../page-words.ts';
import { organizationsPath } from '../paths.ts';
import { organizationWords } from '../words.ts';
import { Capabilities } from './Capabilities.tsx';
import { Contacts } from './Contacts.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';

/** One organization for the office. */
export function OrganizationPage() {
  const t = useTranslator(organizationWords);
  const organizationId = usePageParam('organizationId');
  return <Organization organizationId={organizationId} back={<PageLink to={organizationsPath}>{t('backToList')}</PageLink>} />;
}

/** The same for its own head and reporter: 本单位. */
export function OwnOrganizationPage() {
  const t = useTranslator(organizationWords);
  const { organizationId } = useSignedIn();
  return <Organization organizationId={organizationId ?? ''} lead={t('ownLead')} />;
}

function Organization({ organizationId, back, lead }: { organizationId: string; back?: ReactNode; lead?: string }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const query = useEndpoint(viewOrganization, { params: { organizationId } });
  return (
    <LoadedPage title={say(organizationPageWords.one)} back={back} query={query}>
      {(profile) => (
        <>
          <PageHeader
            title={profile.name}
            back={back}
            lead={lead ?? (profile.kind === null ? undefined : say(kindName(profile.kind)))}
            status={
              profile.missing.length === 0 ? (
                <StatusBadge tone="confirmed">{t('profileComplete')}</StatusBadge>
              ) : (
                <StatusBadge tone="notYet">{t('profileMissing', { fields: profile.missing.map((field) => say(fieldWords[field])).join(t('comma')) })}</StatusBadge>
              )
            }
            actions={<PrintButton />}
          />
          <Facts profile={profile} />
          <Capabilities profile={profile} />
          <Contacts profile={profile} />
          <History profile={profile} />
        </>
      )}
    </LoadedPage>
  );
}
