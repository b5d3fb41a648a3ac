import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageButton, PageLink } from '../../../../ui/links.tsx';
import { getWorkbench, proposePairings, type Workbench } from '../../workbench-contract.ts';
import { noticesPath, organizationPath, pairingsPath } from '../paths.ts';
import { ProposalReading } from './ProposalReading.tsx';
import { Settings } from './Settings.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

/** More would push the proposal out of sight. */
const namedAtMost = 6;

/** Where the office weighs who should help whom: its settings, and beside them the best pairing and what it would change. */
export function WorkbenchPage() {
  const t = useWorkbenchWords();
  const workbench = useEndpoint(getWorkbench, {});
  const back = <PageLink to={pairingsPath}>{t('back')}</PageLink>;
  return (
    <LoadedPage title={t('workbenchTitle')} back={back} query={workbench}>
      {(view) => (
        <>
          <PageHeader back={back} title={t('workbenchTitle')} lead={t('lead')} />
          {view.organizations.length === 0 || view.villages.length === 0 ? (
            <EmptyState title={t('nobody')} actions={<PageButton to={noticesPath}>{t('toNotices')}</PageButton>}>
              {t('nobodyWords')}
            </EmptyState>
          ) : (
            <>
              <Thin view={view} />
              <div className={classes['desk']}>
                <Settings key={view.revision} view={view} />
                <Proposed />
              </div>
            </>
          )}
        </>
      )}
    </LoadedPage>
  );
}

function Proposed() {
  const proposal = useEndpoint(proposePairings, {});
  return (
    <div>
      <Loaded query={proposal}>{(answer) => <ProposalReading proposal={answer} />}</Loaded>
    </div>
  );
}

/** A proposal is worth what the profiles are worth. */
function Thin({ view: { organizations } }: { view: Workbench }) {
  const t = useWorkbenchWords();
  const thin = organizations.filter(({ isKnown }) => !isKnown);
  if (thin.length === 0) return null;
  return (
    <div className={classes['thin']}>
      <Notice tone="due" title={t('thinTitle', { count: thin.length })}>
        <p>{t('thinWords')}</p>
        <ul>
          {thin.slice(0, namedAtMost).map(({ organizationId, organizationName }) => (
            <li key={organizationId}>
              <PageLink to={organizationPath(organizationId)}>{organizationName}</PageLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
