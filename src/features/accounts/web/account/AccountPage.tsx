import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { readOwnAccount } from '../../own-account-contract.ts';
import { roleWords } from '../role-words.ts';
import { DevicesSection } from './DevicesSection.tsx';
import { NameSection } from './NameSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SignInNamesSection } from './SignInNamesSection.tsx';
import { accountWords } from './words.ts';

/** Name, sign-in names, password, second factor and devices of whoever is signed in. */
export function AccountPage() {
  const t = useTranslator(accountWords);
  const say = useSay();
  const { role, organizationName, placeName, countyName } = useSignedIn();
  const query = useEndpoint(readOwnAccount, {});
  return (
    <>
      <PageHeader title={t('title')} lead={`${organizationName ?? placeName ?? countyName} · ${say(roleWords[role])}`} />
      <Loaded query={query}>
        {(account) => (
          <>
            <NameSection account={account} />
            <SignInNamesSection account={account} />
            <PasswordSection account={account} />
            <SecondFactorSection account={account} />
          </>
        )}
      </Loaded>
      <DevicesSection />
    </>
  );
}
