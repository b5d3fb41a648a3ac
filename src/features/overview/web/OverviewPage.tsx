import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../ui/components/PageHeader.tsx';
import { useNow } from '../../../ui/clock.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { useSignedIn } from '../../../ui/session.tsx';
import { viewOverview } from '../contract.ts';
import { Clock } from './Clock.tsx';
import { Decide } from './Decide.tsx';
import { Late } from './Late.tsx';
import { LeftBehind } from './LeftBehind.tsx';
import classes from './Overview.module.css';
import { PlaceTasks } from './PlaceTasks.tsx';
import { overviewWords } from './words.ts';

/**
 * Who is left behind, what is late, what must be decided today: answered without a click, and every number opens.
 * A township or a village sees what it should confirm, who still needs something, and its own gaps.
 */
export function OverviewPage() {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  const { placeName, countyName } = useSignedIn();
  const now = useNow();
  const overview = useEndpoint(viewOverview, {}, { refetchIntervalMs: 60_000, keepPrevious: true });
  return (
    <LoadedPage title={t('title')} query={overview}>
      {(view) => (
        <>
          <PageHeader title={t('titleOf', { place: placeName ?? countyName })} lead={format.dateAndWeekday(now)} />
          <div className={classes['grid']}>
            {view.office ? (
              <>
                <LeftBehind view={view} />
                <Decide view={view} office={view.office} />
                <Late office={view.office} />
              </>
            ) : (
              <>
                <PlaceTasks view={view} />
                <LeftBehind view={view} />
              </>
            )}
            <Clock view={view} />
          </div>
        </>
      )}
    </LoadedPage>
  );
}
