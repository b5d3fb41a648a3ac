import { DataTable, type Column } from '../../../ui/components/DataTable.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import type { EffortForm } from '../../../kernel/effort.ts';
import { leastEntries, leastPeople, type FormBurden } from '../burden.ts';
import { useStepWords } from './step-words.ts';
import { useBurdenWords } from './words.ts';

export interface FormSectionProps {
  form: EffortForm;
  current: FormBurden;
  before: FormBurden | undefined;
}

const figures = ['seconds', 'taps', 'prefilled', 'entries'] as const;
type Figure = { name: (typeof figures)[number] };
// A signature fills in no field.
const rowsOf = (form: EffortForm): Figure[] => figures.filter((name) => form !== 'signature' || name !== 'prefilled').map((name) => ({ name }));

/** One form: what it took this month, and last month beside it. */
export function FormSection({ form, current, before }: FormSectionProps) {
  const t = useBurdenWords();
  const format = useFormat();
  const say = useStepWords();
  const figureOf = ({ name }: Figure, burden: FormBurden | undefined) => {
    const value = burden?.[name] ?? null;
    if (value === null) return t('burden.too-few', { least: leastEntries, people: leastPeople });
    return typeof value === 'number' ? format.count(value) : say(name === 'entries' ? 'taps' : name, value);
  };
  const columns: Column<Figure>[] = [
    { id: 'figure', header: t('burden.figure'), isHeading: true, cell: ({ name }) => t(`burden.${name}`) },
    { id: 'current', header: t('burden.this-month'), align: 'end', width: '14rem', cell: (row) => figureOf(row, current) },
    { id: 'before', header: t('burden.last-month'), align: 'end', width: '14rem', cell: (row) => figureOf(row, before) },
  ];
  return (
    <Section title={t(`burden.form.${form}`)} lead={t(`burden.form-lead.${form}`)} flush>
      <DataTable caption={t(`burden.form.${form}`)} columns={columns} rows={rowsOf(form)} rowKey={({ name }) => name} />
    </Section>
  );
}
