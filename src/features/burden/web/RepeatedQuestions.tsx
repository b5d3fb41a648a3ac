import { DataTable, type Column } from '../../../ui/components/DataTable.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { useSay } from '../../../ui/language/use-translator.ts';
import { repeatedQuestions, sameWordOtherFact, type RepeatedQuestion } from '../repeated-questions.ts';
import classes from './Burden.module.css';
import { useBurdenWords } from './words.ts';

/** What is asked twice, said plainly; the list comes with the program. */
export function RepeatedQuestions() {
  const t = useBurdenWords();
  return (
    <Section title={t('burden.repeated')} lead={t('burden.repeated-lead', { count: repeatedQuestions.length })} flush>
      <DataTable caption={t('burden.repeated')} columns={useColumns()} rows={repeatedQuestions} rowKey={({ fact }) => fact.en} />
      <p className={classes['checked']}>{t('burden.repeated-checked', { count: Object.keys(sameWordOtherFact).length })}</p>
    </Section>
  );
}

function useColumns(): Column<RepeatedQuestion>[] {
  const t = useBurdenWords();
  const say = useSay();
  return [
    { id: 'fact', header: t('burden.repeated.fact'), isHeading: true, cell: ({ fact }) => say(fact) },
    { id: 'forms', header: t('burden.repeated.forms'), cell: ({ asked }) => <Forms asked={asked} /> },
    { id: 'why', header: t('burden.repeated.why'), cell: ({ why }) => say(why) },
  ];
}

function Forms({ asked }: Pick<RepeatedQuestion, 'asked'>) {
  const say = useSay();
  return (
    <ul className={classes['forms']}>
      {asked.map(({ form }) => (
        <li key={form.en}>{say(form)}</li>
      ))}
    </ul>
  );
}
