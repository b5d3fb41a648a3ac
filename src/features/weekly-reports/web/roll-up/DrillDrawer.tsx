import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { useMore } from '../../../../ui/api/use-more.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { ActLine } from '../../../assistance/web/public-parts.tsx';
import { listRollUpActs } from '../../contract.ts';
import type { RollUp } from '../../roll-up.ts';
import type { RollUpView } from '../../county-views.ts';
import { StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';
import type { ActFilter, Drill } from './drill.ts';
import classes from './RollUp.module.css';

export interface DrillDrawerProps {
  view: RollUpView;
  rollUp: RollUp;
  basis: 'frozen' | 'current';
  /** Undefined while closed. */
  drill: Drill | undefined;
  onClose(): void;
}

/** Behind a number: total → list → record. Each line leads to the report that it came in by. */
export function DrillDrawer({ view, rollUp, basis, drill, onClose }: DrillDrawerProps) {
  const t = useOfficeWords();
  return (
    <Dialog
      opened={drill !== undefined}
      onClose={onClose}
      place="side"
      title={drill && t('weekly-report.roll-up.behind', { name: drill.title })}
    >
      {drill && 'acts' in drill && <ActsBehind view={view} basis={basis} filter={drill.acts} />}
      {drill && 'state' in drill && (
        <ul className={classes['behind']}>
          {rollUp.organizations
            .filter(({ state }) => state === drill.state)
            .map((one) => (
              <li key={one.organizationId}>
                <p>
                  {one.reportId ? <PageLink to={reportPath(one.reportId)}>{one.organizationName}</PageLink> : one.organizationName}
                </p>
                <StandingBadge standing={one} />
              </li>
            ))}
        </ul>
      )}
    </Dialog>
  );
}

function ActsBehind({ view, basis, filter }: { view: RollUpView; basis: 'frozen' | 'current'; filter: ActFilter }) {
  const t = useOfficeWords();
  const { campaignId, dueDate } = view;
  const { query, showMore, isLoadingMore } = useMore(listRollUpActs, { basis, ...filter }, (page) => [page], { params: { campaignId, dueDate } });
  return (
    <Loaded query={query}>
      {(pages) => {
        const { total = 0, reports = 0 } = pages[0] ?? {};
        const acts = pages.flatMap((page) => page.acts);
        return total === 0 ? (
          <EmptyState title={t('weekly-report.roll-up.nothing-behind')} />
        ) : (
          <>
            <p className={classes['soft']}>
              {t('weekly-report.roll-up.acts-of', { count: total, reports })}
            </p>
            <ul className={classes['behind']}>
              {acts.map(({ act, reportId, organizationName, villageName }) => (
                <li key={act.actId}>
                  <ActLine act={act} villageName={villageName} organizationName={organizationName} />
                  <PageLink to={reportPath(reportId)}>{t('weekly-report.roll-up.open-report')}</PageLink>
                </li>
              ))}
            </ul>
            {acts.length < total && <p className={classes['soft']}>{t('weekly-report.acts-shown', { shown: acts.length, count: total })}</p>}
            <MoreButton onMore={showMore} isLoading={isLoadingMore} />
          </>
        );
      }}
    </Loaded>
  );
}
