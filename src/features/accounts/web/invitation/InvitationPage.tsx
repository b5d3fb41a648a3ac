import { useEffect, useState } from 'react';
import { signInPath } from '../../../../ui/after-sign-in.ts';
import { ProblemError, sentencesOf } from '../../../../ui/api/problem-error.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { PublicFrame } from '../../../../ui/shell/PublicFrame.tsx';
import { openInvitation, type InvitationContent } from '../../contract.ts';
import classes from '../door.module.css';
import { roleWords } from '../role-words.ts';
import { AcceptanceForm } from './AcceptanceForm.tsx';
import { invitationWords } from './words.ts';

/** What a one-time link opens: whose it is, and the form that uses it. */
export function InvitationPage() {
  const t = useTranslator(invitationWords);
  const token = useToken();
  const isWhole = /^[\w-]{43}$/.test(token);
  return (
    <PublicFrame>
      <div className={classes['door']}>
        {isWhole ? <Opened key={token} token={token} /> : <Closed title={t('incompleteTitle')} sentences={[t('incomplete')]} />}
      </div>
    </PublicFrame>
  );
}

/**
 * Kept apart from the address, of which the router may drop the token. A newer link opened in the same window
 * changes nothing but the token: the browser does not load the page again.
 */
function useToken(): string {
  const [token, setToken] = useState(() => globalThis.location.hash.slice(1));
  useEffect(() => {
    const read = () => setToken(globalThis.location.hash.slice(1));
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, []);
  return token;
}

function Opened({ token }: { token: string }) {
  const t = useTranslator(invitationWords);
  const { language } = useLanguage();
  const query = useEndpoint(openInvitation, { body: { token } }, { freshForMs: Infinity });
  const { error } = query;
  if (error instanceof ProblemError && error.status < 500) {
    return <Closed title={t('closedTitle')} sentences={sentencesOf(error, language)} />;
  }
  return (
    <Loaded query={query}>
      {(invitation) => (
        <>
          <Pass invitation={invitation} />
          <AcceptanceForm token={token} invitation={invitation} />
        </>
      )}
    </Loaded>
  );
}

/** Whose invitation it is: county, organization or place, role. */
function Pass({ invitation }: { invitation: InvitationContent }) {
  const t = useTranslator(invitationWords);
  const say = useSay();
  const format = useFormat();
  const { purpose, countyName, organizationName, placeName, role, name, invitedByName, expiresAt } = invitation;
  const isFirstRun = countyName === undefined;
  const standsFor = organizationName ?? placeName ?? countyName;
  return (
    <>
      <header className={classes['head']}>
        <h1>{t(isFirstRun ? 'firstRunTitle' : purpose === 'join' ? 'joinTitle' : 'resetTitle')}</h1>
      </header>
      <div className={classes['pass']}>
        <strong>{standsFor ?? say(roleWords[role])}</strong>
        {standsFor && <span>{[say(roleWords[role]), name].filter(Boolean).join(' · ')}</span>}
        {!isFirstRun && <span>{t('invitedBy', { name: invitedByName })}</span>}
        <span>{t('validUntil', { time: format.dateTime(expiresAt) })}</span>
      </div>
    </>
  );
}

/** Used, withdrawn, expired, unknown or cut off: in words, and the way to the door. */
function Closed({ title, sentences }: { title: string; sentences: readonly string[] }) {
  const t = useTranslator(invitationWords);
  return (
    <>
      <header className={classes['head']}>
        <h1>{title}</h1>
      </header>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <PageButton to={signInPath} mt="lg">
        {t('toSignIn')}
      </PageButton>
    </>
  );
}
