import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { shanghaiDate } from '../../kernel/shanghai-time.ts';
import { saveAs } from '../api/download.ts';
import { endpointKey } from '../api/use-endpoint.ts';
import { useReadClock } from '../clock.tsx';
import { formatBytes } from '../components/accepted-file.ts';
import { LoadingSkeleton } from '../components/LoadingSkeleton.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Section } from '../components/Section.tsx';
import { useSay, useTranslator } from '../language/use-translator.ts';
import { PageLink } from '../links.tsx';
import { useStorageRoom } from '../offline/storage-room.ts';
import { useSignedIn } from '../session.tsx';
import { readDeviceContents, type DeviceContents } from './device-contents.ts';
import { FieldNotices } from './FieldNotices.tsx';
import type { HandingOver } from './hand-over.ts';
import { useOutboxKinds, type Known } from './kinds.ts';
import { outboxMessages } from './messages.ts';
import classes from './Outbox.module.css';
import { outboxPageWords } from './page-words.ts';
import { outboxPath } from './paths.ts';
import { useOutbox } from './use-outbox.ts';

/** A plain statement of what this device keeps for the person, and the way to hand it over without a network. */
export function PhonePage() {
  const t = useTranslator(outboxMessages);
  const say = useSay();
  const { accountId } = useSignedIn();
  const { entries } = useOutbox();
  const { data: contents, error } = useQuery({
    queryKey: ['contents of this device', accountId, entries],
    queryFn: () => readDeviceContents(accountId, entries ?? []),
    enabled: entries !== undefined,
    staleTime: 0,
  });
  return (
    <>
      <PageHeader title={say(outboxPageWords.phone)} lead={t('phone.lead')} back={<PageLink to={outboxPath}>{say(outboxPageWords.outbox)}</PageLink>} />
      <FieldNotices />
      <Section title={t('phone.kept')}>
        {contents ? <Kept contents={contents} /> : error ? <p>{t('phone.unreadable')}</p> : <LoadingSkeleton />}
        <p className={classes['soft']}>{t('phone.effort')}</p>
      </Section>
      {contents && (
        <Section title={t('phone.hand-over')}>
          <HandOver contents={contents} />
        </Section>
      )}
    </>
  );
}

function Kept({ contents: { piles, unsent } }: { contents: DeviceContents }) {
  const t = useTranslator(outboxMessages);
  const room = useStorageRoom();
  return (
    <dl className={classes['kept']}>
      {(['entries', 'files', 'drafts', 'received', 'answers'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`phone.${name}`)}</dt>
          <dd>{piles[name].count === 0 ? t('phone.none') : t('phone.count', { count: piles[name].count, size: formatBytes(piles[name].bytes) })}</dd>
        </div>
      ))}
      {room && (
        <div>
          <dt>{t('phone.room')}</dt>
          <dd>
            {t('phone.room-used', { used: formatBytes(room.usedBytes), quota: formatBytes(room.quotaBytes) })} ·{' '}
            {t(room.isPersisted ? 'phone.persisted' : unsent.length > 0 ? 'phone.not-persisted' : 'phone.not-persisted-empty')}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What became of the press: a file, perhaps without some that could not be read, or none. */
type Outcome = { fileName: string; unreadable: readonly string[] } | 'failed';

function HandOver({ contents }: { contents: DeviceContents }) {
  const t = useTranslator(outboxMessages);
  const session = useSignedIn();
  const readClock = useReadClock();
  const wordsOf = useWordsOf();
  const [outcome, setOutcome] = useState<Outcome>();
  const handOver = async () => {
    const now = readClock();
    // Asked for by few, so its code comes with the press; the field app holds it for that.
    const { packForHandingOver } = await import('./hand-over.ts');
    const { name, organizationName, countyName } = session;
    const unreadable: string[] = [];
    const about = { writer: { name, organizationName, countyName }, madeAt: now.toISOString() };
    const packed = await packForHandingOver(contents, about, { wordsOf, onUnreadable: (file) => unreadable.push(file) });
    const fileName = `结对-本机内容-${name}-${shanghaiDate(now)}.zip`;
    saveAs(new Blob([packed], { type: 'application/zip' }), fileName);
    setOutcome({ fileName, unreadable });
  };
  if (contents.unsent.length === 0 && contents.drafts.length === 0) return <p>{t('phone.nothing-to-hand-over')}</p>;
  return (
    <div className={classes['handOver']}>
      <p>{t('phone.hand-over-words')}</p>
      <Button leftSection={<IconFileExport size={18} stroke={1.8} aria-hidden />} onClick={() => void handOver().catch(() => setOutcome('failed'))}>
        {t('phone.hand-over')}
      </Button>
      {outcome === 'failed' && (
        <Notice tone="urgent" title={t('phone.not-handed-over')} announce="alert">
          <p>{t('phone.not-handed-over-words')}</p>
        </Notice>
      )}
      {outcome && outcome !== 'failed' && <output>{t('phone.handed-over', { name: outcome.fileName })}</output>}
      {outcome && outcome !== 'failed' && outcome.unreadable.length > 0 && (
        <Notice tone="due" title={t('phone.unreadable-files', { names: outcome.unreadable.join(' · ') })} announce="alert" />
      )}
    </div>
  );
}

/** What entries and drafts say, by the kinds that know them and the names that this device has. */
function useWordsOf(): NonNullable<HandingOver['wordsOf']> {
  const kinds = useOutboxKinds();
  const queries = useQueryClient();
  const known: Known = (endpoint) => queries.getQueryData(endpointKey(endpoint, {}));
  return async (thing) => {
    const kind = kinds.find(({ endpoint, drafts }) => ('endpoint' in thing ? endpoint.name === thing.endpoint : drafts?.test(thing.draftKey)));
    return kind?.wordsOf?.('endpoint' in thing ? thing.input : { body: thing.value }, known);
  };
}
