import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton, PageLink, usePageParam, usePageSearch } from '../../../../ui/links.tsx';
import { viewImport, type ImportView } from '../../imports/contract.ts';
import { isWorking } from '../../imports/states.ts';
import { CancelButton } from './CancelButton.tsx';
import { Done } from './Done.tsx';
import { ImportStateBadge } from './ImportList.tsx';
import { MappingForm } from './MappingForm.tsx';
import classes from './imports.module.css';
import { importPageWords } from './page-words.ts';
import { importsPath } from './paths.ts';
import { Preview } from './Preview.tsx';
import { useReason } from './use-reason.ts';
import { viewOf } from './view-of.ts';
import { importWords } from './words.ts';
import { Working } from './Working.tsx';

/** One import from the file to the registry: whatever its state, this page shows it and the way on. */
export function ImportPage() {
  const t = useTranslator({ ...importWords, ...importPageWords });
  const importId = usePageParam('importId');
  const [search] = usePageSearch();
  const query = useEndpoint(viewImport, viewOf(importId, search), { freshForMs: 0, keepPrevious: true });
  return (
    <LoadedPage title={t('oneImport')} back={<PageLink to={importsPath}>{t('back')}</PageLink>} query={query}>
      {(view) => <OneImport key={view.state} view={view} />}
    </LoadedPage>
  );
}

function OneImport({ view }: { view: ImportView }) {
  const t = useTranslator(importWords);
  const format = useFormat();
  const reason = useReason();
  const [isMapping, setMapping] = useState(false);
  const { state, mapping, problem, stagedUntil, actions } = view;
  const mayMap = actions.includes('map');
  const showsMapping = mapping !== null && mayMap && (state === 'read' || isMapping);
  const lead = [
    t('uploadedBy', { name: view.uploadedByName, when: format.dateTime(view.uploadedAt) }),
    ...(stagedUntil && state !== 'applied' ? [t('keptUntil', { when: format.date(stagedUntil.slice(0, 10)) })] : []),
  ].join(' · ');
  return (
    <>
      <PageHeader
        title={view.fileName}
        lead={lead}
        status={<ImportStateBadge state={state} />}
        back={<PageLink to={importsPath}>{t('back')}</PageLink>}
        actions={actions.includes('cancel') && !isWorking(state) && <CancelButton importId={view.importId} />}
      />
      <div className={classes['notices']}>
        {problem && state !== 'failed' && !isWorking(state) && (
          <Notice tone="due" title={t('notDone')} announce="status">
            <p>{reason(problem)}</p>
          </Notice>
        )}
      </div>
      {isWorking(state) && <Working view={view} />}
      {state === 'failed' && (
        <Notice tone="urgent" title={t('failedTitle')} actions={<PageButton to={importsPath}>{t('uploadAgain')}</PageButton>}>
          {problem && <p>{reason(problem)}</p>}
        </Notice>
      )}
      {state === 'cancelled' && (
        <Notice title={t('cancelledTitle')} actions={<PageButton to={importsPath} variant="default">{t('uploadAgain')}</PageButton>}>
          <p>{t('cancelledWhy')}</p>
        </Notice>
      )}
      {state === 'read' && !mayMap && (
        <Notice title={t('senderMapsTitle')}>
          <p>{t('senderMaps', { name: view.uploadedByName })}</p>
        </Notice>
      )}
      {showsMapping && <MappingForm key={JSON.stringify(mapping.value.header) + String(mapping.value.sheets[0])} view={view} mapping={mapping} onClose={state === 'checked' ? () => setMapping(false) : undefined} />}
      {state === 'checked' && !showsMapping && <Preview view={view} onMapping={() => setMapping(true)} />}
      {(state === 'applied' || state === 'undone') && <Done view={view} />}
    </>
  );
}
