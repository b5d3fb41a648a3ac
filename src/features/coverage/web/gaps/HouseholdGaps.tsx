import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMore } from '../../../../ui/api/use-more.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { MoreButton } from '../../../../ui/components/MoreButton.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listHouseholdGaps, type HouseholdGap } from '../../contract.ts';
import { AssignDialog } from '../AssignDialog.tsx';
import { MeasureDialog } from '../MeasureDialog.tsx';
import { householdPath } from '../paths.ts';
import { useCoverageWords, useTold } from '../words.ts';
import { ListSkeleton, NothingLeftOut, placeOf, Since } from './cells.tsx';
import classes from './Gaps.module.css';
import { MeasureStep } from './MeasureStep.tsx';
import type { Choices, GapTableProps, NextStep } from './next-step.ts';

const headCell = (gap: HouseholdGap) => <Head gap={gap} />;
const lackingCell = (gap: HouseholdGap) => <Lacking gap={gap} />;
const sinceCell = ({ since }: HouseholdGap) => <Since day={since} />;
const nextCell = (choices: Choices, onStep: NextProps['onStep']) => (gap: HouseholdGap) => <Next gap={gap} choices={choices} onStep={onStep} />;

/** Households that lack who answers for them or what is done for them, the longest first. */
export function HouseholdGaps({ choices, filter, onDone }: GapTableProps) {
  const t = useCoverageWords();
  const told = useTold();
  const { role } = useSignedIn();
  const [step, setStep] = useState<NextStep>();
  const { query, showMore, isLoadingMore } = useMore(listHouseholdGaps, filter, ({ gaps }) => gaps);
  const columns = useMemo(
    (): Column<HouseholdGap>[] =>
      [
        { id: 'head', header: t('gaps.head'), isHeading: true, cell: headCell },
        { id: 'village', header: t('gaps.village'), cell: placeOf },
        { id: 'category', header: t('gaps.category'), hideOnPhone: true, cell: ({ categoryName }: HouseholdGap) => told(categoryName) },
        { id: 'lacking', header: t('gaps.lacking'), cell: lackingCell },
        { id: 'since', header: t('gaps.since'), cell: sinceCell },
        { id: 'next', header: t('gaps.next'), cell: nextCell(choices, setStep) },
      ].filter(({ id }) => id !== 'village' || role !== 'village'),
    [t, told, role, choices],
  );
  const close = () => setStep(undefined);
  return (
    <>
      <Loaded query={query} skeleton={<ListSkeleton />}>
        {(gaps) =>
          gaps.length === 0 ? (
            <NothingLeftOut kind="household" isFiltered={Object.keys(filter).length > 0} />
          ) : (
            <>
              <DataTable caption={t('gaps.kind.household')} columns={columns} rows={gaps} rowKey={({ householdId }) => householdId} />
              <MoreButton onMore={showMore} isLoading={isLoadingMore} />
            </>
          )
        }
      </Loaded>
      {step?.what === 'assign' && <AssignDialog place={step.gap} onClose={close} onDone={onDone} />}
      {step?.what === 'measure' && (
        <MeasureDialog place={step.gap} mayWholeVillage={choices.mayTakeMeasure} onClose={close} onDone={onDone} />
      )}
    </>
  );
}

function Head({ gap: { householdId, headName, personCount } }: { gap: HouseholdGap }) {
  const t = useCoverageWords();
  const { role } = useSignedIn();
  const name = headName ?? t('gaps.no-head');
  const isOfOrganization = role === 'orgHead' || role === 'reporter';
  return (
    <>
      {isOfOrganization ? name : <PageLink to={householdPath(householdId)}>{name}</PageLink>}
      <span className={classes['soft']}>{t('gaps.persons', { count: personCount })}</span>
    </>
  );
}

function Lacking({ gap: { lacking } }: { gap: HouseholdGap }) {
  const t = useCoverageWords();
  return (
    <span className={classes['chips']}>
      {lacking.map((what) => (
        <StatusBadge key={what} tone={lacking.length > 1 ? 'urgent' : 'due'}>
          {t(`gaps.lacking.${what}`)}
        </StatusBadge>
      ))}
    </span>
  );
}

interface NextProps {
  gap: HouseholdGap;
  choices: Choices;
  onStep(step: NextStep): void;
}

/** Only what the reader may do; a household without anybody who answers for it gets that first. */
function Next({ gap, choices, onStep }: NextProps) {
  const t = useCoverageWords();
  const lacks = (what: HouseholdGap['lacking'][number]) => gap.lacking.includes(what);
  const offersAssign = lacks('responsible') && choices.mayAssign;
  const offersMeasure = lacks('measure') && gap.mayTakeMeasure;
  if (!offersAssign && !offersMeasure) {
    return <span className={classes['soft']}>{t(lacks('responsible') ? 'gaps.by-others' : 'gaps.measure-by-others')}</span>;
  }
  return (
    <span className={classes['steps']}>
      {offersAssign && (
        <Button size="xs" variant="default" onClick={() => onStep({ what: 'assign', gap })}>
          {t('gaps.assign')}
        </Button>
      )}
      {offersMeasure && <MeasureStep onStep={() => onStep({ what: 'measure', gap })} />}
    </span>
  );
}
