import { TextInput, type TextInputProps } from '@mantine/core';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';

export interface DateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  /** `YYYY-MM-DD`, or an empty string. A date is never turned into an instant, so no zone can shift it. */
  value: CalendarDate;
  onChange(date: CalendarDate): void;
  min?: CalendarDate;
  max?: CalendarDate;
}

/** A day of the calendar, by the browser's own picker: the one that an old phone knows best. */
export function DateInput({ onChange, ...props }: DateInputProps) {
  return <TextInput {...props} type="date" onChange={(event) => onChange(event.currentTarget.value)} />;
}
