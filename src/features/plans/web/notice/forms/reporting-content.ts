import type { ReportingCadence, ReportingFact } from '../../../facts.ts';
import { orNull } from './rows.ts';

/** The form of the reporting rule: every field as text, so that nothing typed is lost while the cadence is changed. */
export interface ReportingContent {
  /** Empty: no regular reports. */
  cadence: ReportingCadence | '';
  weekday: string;
  /** 1–31 or `lastWorkday`. */
  day: string;
  monthOfQuarter: string;
  /** `06-20 12-20`. */
  dates: string;
  intervalWeeks: string;
  firstDue: string;
  holidayRule: string;
  time: string;
  to: string;
  covers: string;
  text: string;
}

export function contentOfReporting(fact: ReportingFact | null): ReportingContent {
  return {
    cadence: fact?.cadence ?? '',
    weekday: String(fact?.weekday ?? ''),
    day: fact?.rule ?? String(fact?.dayOfMonth ?? ''),
    monthOfQuarter: String(fact?.monthOfQuarter ?? ''),
    dates: fact?.dates?.join(' ') ?? '',
    intervalWeeks: String(fact?.intervalWeeks ?? ''),
    firstDue: fact?.firstDue ?? '',
    holidayRule: fact?.holidayRule ?? '',
    time: fact?.time ?? '',
    to: fact?.to ?? '',
    covers: fact?.covers ?? '',
    text: fact?.text ?? '',
  };
}

/** The fact as it shall stand, with only the keys that the cadence uses; null for no regular reports. */
export function reportingOfContent(content: ReportingContent): ReportingFact | null | undefined {
  const { cadence } = content;
  if (cadence === '') return null;
  const text = orNull(content.text);
  if (text === null) return undefined;
  return {
    cadence,
    ...ofCadence(cadence, content),
    ...(orNull(content.covers) === null ? {} : { covers: content.covers.trim() }),
    ...(orNull(content.holidayRule) === null ? {} : { holidayRule: content.holidayRule.trim() }),
    time: orNull(content.time),
    to: orNull(content.to),
    text,
  };
}

function ofCadence(cadence: ReportingCadence, content: ReportingContent): Partial<ReportingFact> {
  const weekday = numbered('weekday', content.weekday);
  switch (cadence) {
    case 'weekly':
      return weekday;
    case 'fortnightly':
      return {
        ...weekday,
        ...numbered('intervalWeeks', content.intervalWeeks),
        ...(content.firstDue === '' ? {} : { firstDue: content.firstDue }),
      };
    case 'monthly':
      return dayOf(content.day);
    case 'quarterly':
      return { ...dayOf(content.day), ...numbered('monthOfQuarter', content.monthOfQuarter) };
    case 'halfYearly':
    case 'other':
      return { dates: content.dates.split(/[\s,，、;；]+/).filter((date) => date !== '') };
  }
}

function dayOf(day: string): Partial<ReportingFact> {
  return day === 'lastWorkday' ? { rule: 'lastWorkday' } : numbered('dayOfMonth', day);
}

function numbered<K extends string>(key: K, words: string): Partial<Record<K, number>> {
  return words === '' ? {} : ({ [key]: Number(words) } as Record<K, number>);
}
