import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { factWords } from '../fact-words.ts';
import { useRuleWords, useWeekdayName } from '../use-rule-words.ts';
import { plansWords } from '../words.ts';
import { FactRow, type FactItem } from './FactRow.tsx';
import classes from './FactSections.module.css';
import { ReportingForm } from './forms/ReportingForm.tsx';
import { useDesk } from './notice-desk.ts';
import { Deadlines } from '../campaign/Deadlines.tsx';

/** What the notice says about regular reports, and the calendar that follows from it. */
export function Reporting() {
  const t = useTranslator(factWords);
  const page = useTranslator(plansWords);
  const ruleWords = useRuleWords();
  const format = useFormat();
  const weekdayName = useWeekdayName();
  const { notice } = useDesk();
  const { reporting } = notice.facts;
  const { preview } = notice;
  const items: FactItem[] = [];
  if (reporting) {
    items.push({ pointer: '/reporting/cadence', text: preview?.reportingRule ? ruleWords(preview.reportingRule) : t(reporting.cadence) });
    if (reporting.weekday !== undefined && !preview) items.push({ pointer: '/reporting/weekday', text: weekdayName(reporting.weekday) });
    if (reporting.firstDue !== undefined) items.push({ pointer: '/reporting/firstDue', text: format.date(reporting.firstDue) });
    if (reporting.to !== null) items.push({ pointer: '/reporting/to', text: page('ruleTo', { to: reporting.to }) });
    if (reporting.holidayRule !== undefined) items.push({ pointer: '/reporting/holidayRule', text: reporting.holidayRule });
    items.push({ pointer: '/reporting/text', text: `“${reporting.text}”` });
  } else {
    items.push({ pointer: '/reporting', text: t('noReporting') });
  }
  return (
    <Section title={t('reporting')}>
      <dl className={classes['facts']}>
        <FactRow pointer="/reporting" label={t('rule')} items={items} form={<ReportingForm reporting={reporting} />} />
      </dl>
      {preview && preview.deadlines.length > 0 && <Deadlines deadlines={preview.deadlines} isOpenEnded={preview.endsOn === null} />}
    </Section>
  );
}
