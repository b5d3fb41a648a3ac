import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { getHouseholdCare, type HouseholdCareView } from '../../contract.ts';
import { useCoverageWords } from '../words.ts';
import { CareDialogs, type OpenDialog } from './CareDialogs.tsx';
import { MeasureLine, ResponsibilityLine } from './CareLines.tsx';
import classes from './HouseholdCare.module.css';

/** Who answers for a household and what is done for it, on its page; what has ended can be unfolded. */
export function HouseholdCare({ householdId }: { householdId: string }) {
  const t = useCoverageWords();
  const query = useEndpoint(getHouseholdCare, { params: { householdId } });
  const [open, setOpen] = useState<OpenDialog>();
  const mayAssign = query.data?.mayAssign ?? false;
  const mayTakeMeasure = query.data?.mayTakeMeasure ?? false;
  return (
    <Section
      title={t('care.title')}
      actions={
        <>
          {mayAssign && (
            <Button variant="default" size="xs" onClick={() => setOpen({ what: 'assign' })}>
              {t('gaps.assign')}
            </Button>
          )}
          {mayTakeMeasure && (
            <Button variant="default" size="xs" onClick={() => setOpen({ what: 'measure' })}>
              {t('gaps.measure')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {(care) => (
          <>
            <Care care={care} onOpen={setOpen} />
            <CareDialogs care={care} open={open} onClose={() => setOpen(undefined)} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Care({ care, onOpen }: { care: HouseholdCareView; onOpen(dialog: OpenDialog): void }) {
  const t = useCoverageWords();
  const responsible = care.responsibilities.filter(({ isLive }) => isLive);
  const measures = care.measures.filter(({ isLive }) => isLive);
  const formerResponsible = care.responsibilities.filter(({ isLive }) => !isLive);
  const formerMeasures = care.measures.filter(({ isLive }) => !isLive);
  const former = formerResponsible.length + formerMeasures.length;
  return (
    <div className={classes['care']}>
      <h3>{t('care.responsible')}</h3>
      {responsible.length === 0 && <p className={classes['soft']}>{t('care.no-responsible')}</p>}
      <ul className={classes['lines']}>
        {responsible.map((line) => (
          <ResponsibilityLine
            key={line.responsibilityId}
            line={line}
            {...(care.mayAssign ? { onEnd: () => onOpen({ what: 'endResponsibility', line }) } : {})}
          />
        ))}
      </ul>
      <h3>{t('care.measures')}</h3>
      {measures.length === 0 && <p className={classes['soft']}>{t('care.no-measure')}</p>}
      <ul className={classes['lines']}>
        {measures.map((line) => (
          <MeasureLine
            key={line.measureId}
            line={line}
            {...(line.mayChange
              ? { onEnd: () => onOpen({ what: 'endMeasure', line }), onChange: () => onOpen({ what: 'changeMeasure', line }) }
              : {})}
          />
        ))}
      </ul>
      {former > 0 && (
        <details>
          <summary>{t('care.ended-ones', { count: former })}</summary>
          <ul className={classes['lines']}>
            {formerResponsible.map((line) => (
              <ResponsibilityLine key={line.responsibilityId} line={line} />
            ))}
            {formerMeasures.map((line) => (
              <MeasureLine key={line.measureId} line={line} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
