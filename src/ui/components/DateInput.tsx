import { TextInput, type TextInputProps } from '@mantine/core';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { useFormat } from '../language/format.ts';

export interface DateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  /** `YYYY-MM-DD`, or an empty string. A date is never turned into an instant, so no zone can shift it. */
  value: CalendarDate;
  onChange(date: CalendarDate): void;
  min?: CalendarDate;
  max?: CalendarDate;
}

/**
 * A day of the calendar, by the browser's own picker: the one that an old phone knows best. Browsers write days each in
 * their own way, so the day stands below as the product writes it, with its weekday.
 */
export function DateInput({ onChange, description, ...props }: DateInputProps) {
  const format = useFormat();
  const day = props.value && format.dateAndWeekday(props.value);
  return (
    <TextInput
      {...props}
      type="date"
      description={
        <>
          {description} {day}
        </>
      }
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
