import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { formatDate } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import { grouped } from '../../../../kernel/grouped.ts';
import type { IssuedInvitation, People } from '../../people-contract.ts';
import { invitationLink } from '../paths.ts';
import { Qr } from '../Qr.tsx';
import { roleWords } from '../role-words.ts';
import { isOnlyThisMachine } from './only-this-machine.ts';
import classes from './IssuedSheets.module.css';
import { peopleWords, sheetWords } from './words.ts';

export interface IssuedSheetsProps {
  invitations: readonly IssuedInvitation[];
  people: People;
  onDone(): void;
}

/** The links just made, once: a sheet of A4 for each organization or place, a card for each person. */
export function IssuedSheets({ invitations, people, onDone }: IssuedSheetsProps) {
  const t = useTranslator(peopleWords);
  const { countyName } = useSignedIn();
  const places = [...people.organizations, ...people.townships, ...people.villages];
  const sheets = grouped(invitations, ({ organizationId, townshipId, villageId }) => organizationId ?? townshipId ?? villageId ?? '');
  return (
    <>
      <div className="jd-no-print">
        <PageHeader
          title={t('issuedTitle')}
          lead={t('issuedCount', { count: invitations.length })}
          actions={
            <>
              <PrintButton />
              <Button onClick={onDone}>{t('issuedDone')}</Button>
            </>
          }
        />
        <Notice tone="urgent" title={t('issuedOnce')}>
          <p>{t('issuedHow')}</p>
          {isOnlyThisMachine(globalThis.location.hostname) && <p>{t('issuedOnlyHere', { host: globalThis.location.host })}</p>}
        </Notice>
      </div>
      {[...sheets].map(([placeId, cards]) => (
        <section key={placeId} className={`${classes['sheet'] ?? ''} jd-new-sheet`}>
          <h2>
            {places.find(({ id }) => id === placeId)?.name ?? countyName}
            <span>{countyName}</span>
          </h2>
          {cards.map((invitation) => (
            <InvitationCard key={invitation.invitationId} invitation={invitation} />
          ))}
        </section>
      ))}
    </>
  );
}

function InvitationCard({ invitation }: { invitation: IssuedInvitation }) {
  const say = useSay();
  const link = invitationLink(globalThis.location.origin, invitation.token);
  const { purpose, role, name, expiresAt } = invitation;
  const zh = (key: keyof typeof sheetWords) => sheetWords[key]['zh-CN'];
  const en = (key: keyof typeof sheetWords) => sheetWords[key].en;
  const next = purpose === 'join' ? 'next' : 'nextReset';
  return (
    <article className={`${classes['card'] ?? ''} jd-keep-together`}>
      <Qr text={link} label={say(sheetWords.qrOf)} size="9.5rem" />
      <div className={classes['words']}>
        <h3>
          {roleWords[role]['zh-CN']}
          {name && ` · ${name}`}
          <span lang="en">
            {roleWords[role].en} · {en(purpose)}
          </span>
        </h3>
        <p>
          {zh('scan')}
          {zh(next)}
        </p>
        <p lang="en" className={classes['soft']}>
          {en('scan')} {en(next)}
        </p>
        <p className={classes['link']}>{link}</p>
        <p>
          {zh('until')} <strong>{formatDate(expiresAt, 'zh-CN')}</strong>。{zh('once')}
        </p>
        <p lang="en" className={classes['soft']}>
          {en('until')} {formatDate(expiresAt, 'en')}. {en('once')}
        </p>
        <CopyButton link={link} name={name ?? say(roleWords[role])} />
      </div>
    </article>
  );
}

function CopyButton({ link, name }: { link: string; name: string }) {
  const t = useTranslator(peopleWords);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setIsCopied(true);
  };
  // Browsers offer a clipboard only over HTTPS and on this machine; elsewhere the link itself can be marked and copied.
  if (!globalThis.isSecureContext) return null;
  const action = t(isCopied ? 'copied' : 'copy');
  const Drawing = isCopied ? IconCheck : IconCopy;
  return (
    <Button
      className="jd-no-print"
      size="compact-sm"
      variant="default"
      leftSection={<Drawing size={16} stroke={1.8} aria-hidden />}
      aria-label={t('copyFor', { action, name })}
      onClick={() => void copy()}
    >
      {action}
    </Button>
  );
}
