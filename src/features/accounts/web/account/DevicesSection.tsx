import { Button } from '@mantine/core';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { endOtherSessions, endSession, listOwnSessions, type OwnSession } from '../../own-account-contract.ts';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

/** Every device that is signed in, and the way to sign it out. */
export function DevicesSection() {
  const t = useTranslator(accountWords);
  const query = useEndpoint(listOwnSessions, {});
  const endOthers = useCommand(endOtherSessions, { invalidates: [listOwnSessions] });
  const hasOthers = (query.data?.sessions.length ?? 0) > 1;
  return (
    <Section
      title={t('devicesTitle')}
      lead={t('devicesLead')}
      flush
      actions={
        hasOthers && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.send({})}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      <CommandNotice command={endOthers} />
      <Loaded query={query}>{({ sessions }) => <Devices sessions={sessions} />}</Loaded>
    </Section>
  );
}

function Devices({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslator(accountWords);
  const format = useFormat();
  const end = useCommand(endSession, { invalidates: [listOwnSessions] });
  const nameOf = ({ browser, system }: OwnSession) => {
    if (browser && system) return t('deviceName', { browser, system });
    return browser || system || t('unknownDevice');
  };
  const columns: Column<OwnSession>[] = [
    {
      id: 'device',
      header: t('columnDevice'),
      isHeading: true,
      cell: (session) => (
        <span className={classes['device']}>
          {nameOf(session)}
          {session.isThisOne && <StatusBadge tone="confirmed">{t('thisDevice')}</StatusBadge>}
        </span>
      ),
    },
    { id: 'signedIn', header: t('columnSignedIn'), cell: ({ signedInAt }) => format.dateTime(signedInAt) },
    { id: 'seen', header: t('columnSeen'), cell: ({ lastSeenAt }) => format.dateTime(lastSeenAt) },
    { id: 'address', header: t('columnAddress'), cell: ({ address }) => address },
    {
      id: 'end',
      header: t('columnEnd'),
      cell: (session) =>
        session.isThisOne ? (
          '—'
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={end.isPending}
            aria-label={t('endDevice', { device: nameOf(session) })}
            onClick={() => end.send({ params: { sessionId: session.sessionId } })}
          >
            {t('end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <CommandNotice command={end} />
      <DataTable caption={t('devicesTitle')} columns={columns} rows={sessions} rowKey={({ sessionId }) => sessionId} />
    </>
  );
}
