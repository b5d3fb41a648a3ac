import { useMemo, useState } from 'react';
import { useMore } from '../../../../ui/api/use-more.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listPersonGaps, type PersonGap } from '../../contract.ts';
import { MeasureDialog } from '../MeasureDialog.tsx';
import { householdPath } from '../paths.ts';
import { useCoverageWords } from '../words.ts';
import { ListSkeleton, NothingLeftOut, placeOf, Since } from './cells.tsx';
import classes from './Gaps.module.css';
import { MeasureStep } from './MeasureStep.tsx';
import type { GapTableProps } from './next-step.ts';

const nameCell = (gap: PersonGap) => <Name gap={gap} />;
const sinceCell = ({ since }: PersonGap) => <Since day={since} />;
const nextCell = (onStep: (gap: PersonGap) => void) => (gap: PersonGap) => <Next gap={gap} onStep={onStep} />;

/** Persons of unfinished households whom neither a measure for the household nor one of their own covers. */
export function PersonGaps({ choices, filter, onDone }: GapTableProps) {
  const t = useCoverageWords();
  const { role } = useSignedIn();
  const [gap, setGap] = useState<PersonGap>();
  const { query, showMore, isLoadingMore } = useMore(listPersonGaps, filter, ({ gaps }) => gaps);
  const columns = useMemo(
    (): Column<PersonGap>[] =>
      [
        { id: 'name', header: t('gaps.person'), isHeading: true, cell: nameCell },
        { id: 'village', header: t('gaps.village'), cell: placeOf },
        { id: 'since', header: t('gaps.since'), cell: sinceCell },
        { id: 'next', header: t('gaps.next'), cell: nextCell(setGap) },
      ].filter(({ id }) => id !== 'village' || role !== 'village'),
    [t, role],
  );
  return (
    <>
      <Loaded query={query} skeleton={<ListSkeleton />}>
        {(gaps) =>
          gaps.length === 0 ? (
            <NothingLeftOut kind="person" isFiltered={Object.keys(filter).length > 0} />
          ) : (
            <>
              <DataTable caption={t('gaps.kind.person')} columns={columns} rows={gaps} rowKey={({ personId }) => personId} />
              <MoreButton onMore={showMore} isLoading={isLoadingMore} />
            </>
          )
        }
      </Loaded>
      {gap && <MeasureDialog place={gap} mayWholeVillage={choices.mayTakeMeasure} onClose={() => setGap(undefined)} onDone={onDone} />}
    </>
  );
}

function Next({ gap, onStep }: { gap: PersonGap; onStep(gap: PersonGap): void }) {
  const t = useCoverageWords();
  if (!gap.mayTakeMeasure) return <span className={classes['soft']}>{t('gaps.measure-by-others')}</span>;
  return <MeasureStep onStep={() => onStep(gap)} />;
}

function Name({ gap: { householdId, name, isHead } }: { gap: PersonGap }) {
  const t = useCoverageWords();
  const { role } = useSignedIn();
  const isOfOrganization = role === 'orgHead' || role === 'reporter';
  return (
    <>
      {isOfOrganization ? name : <PageLink to={householdPath(householdId)}>{name}</PageLink>}
      {isHead && <span className={classes['soft']}>{t('gaps.is-head')}</span>}
    </>
  );
}
