import { Button } from '@mantine/core';
import { PageLink } from '../../../../ui/links.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import type { HouseholdCareView } from '../../contract.ts';
import { useCoverageWords, useTold } from '../words.ts';
import { actsPath } from '../paths.ts';
import classes from './HouseholdCare.module.css';

export type Responsibility = HouseholdCareView['responsibilities'][number];
export type Measure = HouseholdCareView['measures'][number];

function Term({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) {
  const t = useCoverageWords();
  const format = useFormat();
  if (endsOn === null) return t('care.from', { from: format.date(startsOn) });
  if (endsOn < startsOn) return `${format.date(startsOn)} ${t('care.was-cancelled')}`;
  return t('care.from-to', { from: format.date(startsOn), to: format.date(endsOn) });
}

export function ResponsibilityLine({ line, onEnd }: { line: Responsibility; onEnd?: () => void }) {
  const t = useCoverageWords();
  const { organizationName, ending } = line;
  return (
    <li className={classes['line']}>
      <div>
        <strong>{organizationName}</strong>
        <span className={classes['soft']}>
          <Term {...line} />
          {ending !== null && ` · ${t(`care.ended-${ending.cause}`, { reason: ending.reason })}`}
        </span>
      </div>
      {onEnd && (
        <Button size="xs" variant="subtle" onClick={onEnd} aria-label={`${t('care.end-responsible')}：${organizationName}`}>
          {t('care.end')}
        </Button>
      )}
    </li>
  );
}

export function MeasureLine({ line, onEnd, onChange }: { line: Measure; onEnd?: () => void; onChange?: () => void }) {
  const t = useCoverageWords();
  const told = useTold();
  const { measureId, content, kindName, personName, organizationName, personId, endReason } = line;
  return (
    <li className={classes['line']}>
      <div>
        <strong>{content}</strong>
        <span className={classes['soft']}>
          {told(kindName)} · {personId === null ? t('care.whole-household') : personName} · {organizationName ?? t('care.government')} ·{' '}
          <Term {...line} />
          {endReason !== '' && ` · ${t('care.ended-because', { reason: endReason })}`}
        </span>
        {/* What the government does itself stands in no ledger of organizations. */}
        {organizationName !== null && (
          <PageLink to={actsPath} search={{ serves: measureId }} aria-label={`${t('care.acts')}：${content}`}>
            {t('care.acts')}
          </PageLink>
        )}
      </div>
      {onChange && (
        <Button size="xs" variant="subtle" onClick={onChange} aria-label={`${t('care.change-measure')}：${content}`}>
          {t('care.change')}
        </Button>
      )}
      {onEnd && (
        <Button size="xs" variant="subtle" onClick={onEnd} aria-label={`${t('care.end-measure')}：${content}`}>
          {t('care.end')}
        </Button>
      )}
    </li>
  );
}
