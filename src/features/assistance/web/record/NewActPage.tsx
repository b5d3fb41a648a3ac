import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useNow } from '../../../../ui/clock.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { getRecordOptions } from '../../contract.ts';
import { actsPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import { RecordForm } from './RecordForm.tsx';

/** 记一笔: what was just done, in as few taps as can be. */
export function NewActPage() {
  const t = useActWords();
  const now = useNow();
  const options = useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 });
  const back = <PageLink to={actsPath}>{t('assistance.back')}</PageLink>;
  return (
    <LoadedPage title={t('assistance.page.new')} back={back} query={options}>
      {(known) => (
        <>
          <PageHeader title={t('assistance.page.new')} back={back} />
          {known.campaigns.length === 0 ? (
            <EmptyState title={t('assistance.no-villages')}>{t('assistance.no-villages-words')}</EmptyState>
          ) : (
            <RecordForm options={known} today={shanghaiDate(now)} />
          )}
        </>
      )}
    </LoadedPage>
  );
}
