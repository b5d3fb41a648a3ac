import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '../../../../../ui/components/DateInput.tsx';
import { useTranslator } from '../../../../../ui/language/use-translator.ts';
import { reportingCadences, type ReportingFact } from '../../../facts.ts';
import { factWords } from '../../fact-words.ts';
import { useWeekdayName } from '../../use-rule-words.ts';
import { FactForm } from './FactForm.tsx';
import classes from './forms.module.css';
import { contentOfReporting, reportingOfContent, type ReportingContent } from './reporting-content.ts';

interface PartProps {
  content: ReportingContent;
  set(change: Partial<ReportingContent>): void;
}

/** How often, when, to whom: the rule that the calendar of reports follows. */
export function ReportingForm({ reporting }: { reporting: ReportingFact | null }) {
  const t = useTranslator(factWords);
  return (
    <FactForm pointer="/reporting" label={t('reporting')} initial={contentOfReporting(reporting)} toValue={reportingOfContent}>
      {(content, change) => {
        const set = (changed: Partial<ReportingContent>) => change({ ...content, ...changed });
        return (
          <>
            <NativeSelect
              label={t('cadence')}
              value={content.cadence}
              data={[{ value: '', label: t('noReporting') }, ...reportingCadences.map((cadence) => ({ value: cadence, label: t(cadence) }))]}
              onChange={(event) => set({ cadence: event.currentTarget.value as ReportingContent['cadence'] })}
            />
            {content.cadence !== '' && (
              <>
                <div className={classes['pair']}>
                  <WhichDay content={content} set={set} />
                  <TextInput
                    label={t('time')}
                    description={t('endOfDay')}
                    placeholder="18:00"
                    inputMode="numeric"
                    value={content.time}
                    onChange={(event) => set({ time: event.currentTarget.value })}
                  />
                  <HolidayRule content={content} set={set} />
                </div>
                <TextInput label={t('to')} value={content.to} onChange={(event) => set({ to: event.currentTarget.value })} />
                <Textarea
                  label={t('text')}
                  autosize
                  minRows={2}
                  required
                  value={content.text}
                  onChange={(event) => set({ text: event.currentTarget.value })}
                />
              </>
            )}
          </>
        );
      }}
    </FactForm>
  );
}

/** What the cadence leaves to say about the day. */
function WhichDay({ content, set }: PartProps) {
  const t = useTranslator(factWords);
  switch (content.cadence) {
    case '':
      return null;
    case 'weekly':
      return <Weekday content={content} set={set} />;
    case 'fortnightly':
      return (
        <>
          <NumberInput
            label={t('intervalWeeks')}
            min={2}
            max={26}
            value={content.intervalWeeks === '' ? 2 : Number(content.intervalWeeks)}
            onChange={(weeks) => set({ intervalWeeks: String(weeks) })}
          />
          <DateInput label={t('firstDue')} value={content.firstDue} onChange={(firstDue) => set({ firstDue })} />
        </>
      );
    case 'monthly':
      return <DayOfMonth content={content} set={set} />;
    case 'quarterly':
      return (
        <>
          <NativeSelect
            label={t('monthOfQuarter')}
            value={content.monthOfQuarter}
            data={[{ value: '', label: t('notRead') }, ...['1', '2', '3'].map((month) => ({ value: month, label: t('monthNumber', { month }) }))]}
            onChange={(event) => set({ monthOfQuarter: event.currentTarget.value })}
          />
          <DayOfMonth content={content} set={set} />
        </>
      );
    case 'halfYearly':
    case 'other':
      return (
        <TextInput
          label={t('dates')}
          description={t('datesHint')}
          value={content.dates}
          onChange={(event) => set({ dates: event.currentTarget.value })}
        />
      );
  }
}

function Weekday({ content, set }: PartProps) {
  const t = useTranslator(factWords);
  const name = useWeekdayName();
  return (
    <NativeSelect
      label={t('weekday')}
      value={content.weekday}
      data={[{ value: '', label: t('notRead') }, ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: name(day) }))]}
      onChange={(event) => set({ weekday: event.currentTarget.value })}
    />
  );
}

function DayOfMonth({ content, set }: PartProps) {
  const t = useTranslator(factWords);
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  return (
    <NativeSelect
      label={t('dayOfMonth')}
      value={content.day}
      data={[
        { value: '', label: t('notRead') },
        ...days.map((day) => ({ value: String(day), label: t(day > 28 ? 'lastDay' : 'dayNumber', { day }) })),
        { value: 'lastWorkday', label: t('lastWorkday') },
      ]}
      onChange={(event) => set({ day: event.currentTarget.value })}
    />
  );
}

/** In the words of the notice where it has some; which way they move a deadline is what counts. */
function HolidayRule({ content, set }: PartProps) {
  const t = useTranslator(factWords);
  const after = content.holidayRule.includes('顺延') ? content.holidayRule : '遇节假日顺延';
  const before = content.holidayRule.includes('提前') ? content.holidayRule : '遇节假日提前';
  return (
    <NativeSelect
      label={t('holidayRule')}
      value={content.holidayRule}
      data={[
        { value: '', label: t('stays') },
        { value: after, label: t('moveAfter') },
        { value: before, label: t('moveBefore') },
      ]}
      onChange={(event) => set({ holidayRule: event.currentTarget.value })}
    />
  );
}
