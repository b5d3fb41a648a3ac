import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageButton, PageLink, usePageSearch } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { viewHouseholdNeeds, viewNeedOptions } from '../../contract.ts';
import { needsPath, noticesPath } from '../paths.ts';
import { useNeedWords } from '../words.ts';
import { NewNeedForm } from './NewNeedForm.tsx';

/** Registering with the keyboard: for a village, a household or one of its members, one after the other. */
export function NewNeedPage() {
  const t = useNeedWords();
  const [{ household: householdId, village, kind }] = usePageSearch();
  const options = useEndpoint(viewNeedOptions, {}, { freshForMs: 300_000 });
  // Opened from a household's page: its village and its usual reason are known.
  const start = useEndpoint(viewHouseholdNeeds, { params: { householdId: householdId ?? '' } }, { enabled: householdId !== undefined });
  const back = <PageLink to={needsPath}>{t('needs.back')}</PageLink>;
  return (
    <LoadedPage<unknown> title={t('needs.page.new')} back={back} query={householdId === undefined || !options.data ? options : start}>
      {() =>
        options.data && (
          <>
            <PageHeader title={t('needs.page.new')} back={back} />
            {options.data.villages.length === 0 ? (
              <NoVillages />
            ) : (
              <NewNeedForm
                options={options.data}
                {...(start.data ? { household: start.data } : {})}
                {...(village ? { village } : {})}
                {...(kind ? { kind } : {})}
              />
            )}
          </>
        )
      }
    </LoadedPage>
  );
}

/** Villages come with a notice; who may load one finds the way. */
function NoVillages() {
  const t = useNeedWords();
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  return (
    <EmptyState title={t('needs.no-villages')} actions={isOfOffice && <PageButton to={noticesPath}>{t('needs.load-notice')}</PageButton>}>
      {t('needs.no-villages-words')}
    </EmptyState>
  );
}
