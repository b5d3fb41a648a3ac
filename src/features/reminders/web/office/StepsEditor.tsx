import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import type { ReminderStep } from '../../schedule.ts';
import classes from '../Reminders.module.css';
import { officeWords } from './words.ts';

const mostSteps = 12;
const mostDays = 30;
const dayChoices = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, mostDays];

/** Each line: whom, which day, what time. */
export function StepsEditor({ steps, onChange }: { steps: ReminderStep[]; onChange(steps: ReminderStep[]): void }) {
  const t = useTranslator(officeWords);
  const { keys, removed } = useRowKeys(steps.length);
  const change = (index: number, changed: Partial<ReminderStep>) =>
    onChange(steps.map((step, place) => (place === index ? { ...step, ...changed } : step)));
  const dayLabel = (to: ReminderStep['to'], count: number) =>
    count === 0 ? t('sameDay') : t(to === 'organization' ? 'daysBefore' : 'daysAfter', { count });
  return (
    <fieldset className={classes['group']}>
      <legend>{t('steps')}</legend>
      {steps.length === 0 && <p className={classes['soft']}>{t('noSteps')}</p>}
      {steps.map(({ to, days, time }, index) => {
        const row = index + 1;
        return (
          <div key={keys[index]} className={classes['step']}>
            <NativeSelect
              aria-label={t('stepWhat', { row })}
              value={to}
              data={[
                { value: 'organization', label: t('toOrganizations') },
                { value: 'office', label: t('toOffice') },
              ]}
              onChange={(event) => change(index, { to: event.currentTarget.value === 'office' ? 'office' : 'organization' })}
            />
            <NativeSelect
              aria-label={t('stepDay', { row })}
              value={String(days)}
              data={[...new Set([...dayChoices, days])].toSorted((a, b) => a - b).map((count) => ({ value: String(count), label: dayLabel(to, count) }))}
              onChange={(event) => change(index, { days: Number(event.currentTarget.value) })}
            />
            <TextInput
              inputMode="numeric"
              required
              pattern="([01][0-9]|2[0-3]):[0-5][0-9]"
              placeholder="18:00"
              title={t('timeForm')}
              aria-label={t('stepTime', { row })}
              value={time}
              onChange={(event) => change(index, { time: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('removeStep', { row })}
              onClick={() => {
                removed(index);
                onChange(steps.filter((_, place) => place !== index));
              }}
            >
              <IconTrash size={18} stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          size="compact-md"
          disabled={steps.length >= mostSteps}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          onClick={() => onChange([...steps, { to: 'organization', days: 0, time: '09:00' }])}
        >
          {t('addStep')}
        </Button>
      </div>
    </fieldset>
  );
}
