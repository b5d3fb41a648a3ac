import { useFormat } from '../../../../ui/language/format.ts';
import type { NeedLine } from '../../views.ts';
import { useAmounts } from '../amounts.ts';
import { StateBadge, UrgencyBadge } from '../NeedBadges.tsx';
import { useNeedWords, useTold } from '../words.ts';
import classes from './NeedPage.module.css';

/** What a need says, in the order of the form. */
export function Facts({ need }: { need: NeedLine }) {
  const t = useNeedWords();
  const told = useTold();
  const { amountOf } = useAmounts();
  const format = useFormat();
  const notSaid = <span className={classes['soft']}>{t('needs.not-said')}</span>;
  return (
    <dl className={classes['facts']}>
      <dt>{t('needs.field.kind')}</dt>
      <dd>{told(need.kindName)}</dd>
      {need.householdId !== null && (
        <>
          <dt>{t('needs.field.person')}</dt>
          <dd>{need.personName ?? t('needs.whole-household')}</dd>
        </>
      )}
      <dt>{t('needs.field.summary')}</dt>
      <dd>{need.summary || notSaid}</dd>
      <dt>{t('needs.field.quantity')}</dt>
      <dd>{amountOf(need) || notSaid}</dd>
      <dt>{t('needs.field.urgency')}</dt>
      <dd>
        <UrgencyBadge urgency={need.urgency} />
      </dd>
      <dt>{t('needs.field.dueOn')}</dt>
      <dd>{need.dueOn === null ? t('needs.no-due') : format.dateAndWeekday(need.dueOn)}</dd>
      <dt>{t('needs.field.why')}</dt>
      <dd>{need.why || notSaid}</dd>
      <dt>{t('needs.field.state')}</dt>
      <dd>
        <StateBadge state={need.state} />
      </dd>
      <dt>{t('needs.field.registered')}</dt>
      <dd>
        {need.registeredByName} · {format.dateTime(need.registeredAt)}
      </dd>
    </dl>
  );
}
