import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { getWorkbench, proposePairings, type Workbench } from '../../workbench-contract.ts';
import { pairingsPath } from '../paths.ts';
import { ProposalReading } from './ProposalReading.tsx';
import { Settings } from './Settings.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

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
          <Thin view={view} />
          <div className={classes['desk']}>
            <Settings key={view.revision} view={view} />
            <Proposed />
          </div>
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
  const count = organizations.filter(({ isKnown }) => !isKnown).length;
  if (count === 0) return null;
  return (
    <Notice tone="due" title={t('thinTitle', { count })}>
      <p>{t('thinWords')}</p>
    </Notice>
  );
}
