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
import { useRealTimeHeader } from '../real-time.ts';
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
  const inRealTime = useRealTimeHeader();
  const columns: Column<OwnSession>[] = [
    { id: 'device', header: t('columnDevice'), isHeading: true, cell: drawDevice },
    { id: 'signedIn', header: inRealTime(t('columnSignedIn')), cell: ({ signedInAt }) => format.dateTime(signedInAt) },
    { id: 'seen', header: inRealTime(t('columnSeen')), cell: ({ lastSeenAt }) => format.dateTime(lastSeenAt) },
    { id: 'address', header: t('columnAddress'), cell: ({ address }) => address },
    { id: 'end', header: t('columnEnd'), cell: drawEnd },
  ];
  return <DataTable caption={t('devicesTitle')} columns={columns} rows={sessions} rowKey={({ sessionId }) => sessionId} />;
}

const drawDevice = (session: OwnSession) => <Device session={session} />;
const drawEnd = (session: OwnSession) => (session.isThisOne ? '—' : <EndButton session={session} />);

function useDeviceName({ browser, system }: OwnSession): string {
  const t = useTranslator(accountWords);
  return browser && system ? t('deviceName', { browser, system }) : browser || system || t('unknownDevice');
}

function Device({ session }: { session: OwnSession }) {
  const t = useTranslator(accountWords);
  return (
    <span className={classes['device']}>
      {useDeviceName(session)}
      {session.isThisOne && <StatusBadge tone="confirmed">{t('thisDevice')}</StatusBadge>}
    </span>
  );
}

function EndButton({ session }: { session: OwnSession }) {
  const t = useTranslator(accountWords);
  const end = useCommand(endSession, { invalidates: [listOwnSessions] });
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={end.isPending}
        aria-label={t('endDevice', { device: useDeviceName(session) })}
        onClick={() => end.send({ params: { sessionId: session.sessionId } })}
      >
        {t('end')}
      </Button>
      <CommandNotice command={end} />
    </>
  );
}
