import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { LoadingSkeleton } from '../../../../ui/components/LoadingSkeleton.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink, usePageSearch } from '../../../../ui/links.tsx';
import { FieldNotices } from '../../../../ui/outbox/FieldNotices.tsx';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import { getRecordOptions } from '../../contract.ts';
import { actsPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import { RecordForm } from './RecordForm.tsx';
import { withActsOfDevice } from './start-of-act.ts';

/** 记一笔: what was just done, in as few taps as can be, with or without a network. */
export function NewActPage() {
  const t = useActWords();
  const now = useNow();
  const [{ entry: mendedId }] = usePageSearch();
  const { entries } = useOutbox();
  const options = useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 });
  const back = <PageLink to={actsPath}>{t('assistance.back')}</PageLink>;
  return (
    <LoadedPage title={t('assistance.page.new')} back={back} query={options}>
      {(known) => (
        <>
          <PageHeader title={t('assistance.page.new')} back={back} />
          <FieldNotices />
          {known.campaigns.length === 0 ? (
            <EmptyState title={t('assistance.no-villages')}>{t('assistance.no-villages-words')}</EmptyState>
          ) : entries === undefined ? (
            <LoadingSkeleton />
          ) : (
            <RecordForm
              key={mendedId ?? ''}
              options={withActsOfDevice(known, entries)}
              today={shanghaiDate(now)}
              mended={entries.find(({ commandId, state }) => commandId === mendedId && state === 'refused')}
            />
          )}
        </>
      )}
    </LoadedPage>
  );
}
