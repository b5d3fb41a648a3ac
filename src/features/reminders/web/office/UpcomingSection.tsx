import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { ReminderSettingsView } from '../../contract.ts';
import classes from '../Reminders.module.css';
import { officeWords } from './words.ts';

/** The next deadline of each campaign with its reminders: the times below, as they fall this time. */
export function UpcomingSection({ upcoming }: Pick<ReminderSettingsView, 'upcoming'>) {
  const t = useTranslator(officeWords);
  const format = useFormat();
  return (
    <Section title={t('nextTitle')}>
      {upcoming.length === 0 && <p className={classes['soft']}>{t('nextNone')}</p>}
      {upcoming.map(({ campaignName, dueDate, deadline, steps }) => (
        <div key={`${campaignName} ${dueDate}`}>
          <h3 className={classes['title']}>{t('nextDue', { campaignName, time: format.dateTimeAndWeekday(deadline) })}</h3>
          {steps.length === 0 && <p className={classes['soft']}>{t('nextNoSteps')}</p>}
          <ol className={classes['upcoming']}>
            {steps.map(({ to, at, isPast }) => (
              <li key={`${to} ${at}`} data-past={isPast || undefined}>
                <span>{format.dateTimeAndWeekday(at)}</span>
                <span>{t(to === 'organization' ? 'toOrganizations' : 'toOffice')}</span>
                {isPast && <StatusBadge tone="plain">{t('passed')}</StatusBadge>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}
