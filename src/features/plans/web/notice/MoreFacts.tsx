import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { factWords } from '../fact-words.ts';
import { useFactValue } from '../use-fact-value.ts';
import { FactRow } from './FactRow.tsx';
import { MemberListForm, type MemberListFormProps } from './forms/ListForms.tsx';
import { orNull } from './forms/rows.ts';
import type { Row } from './forms/RowsEditor.tsx';
import { useDesk } from './notice-desk.ts';

type MoreFact = 'tasks' | 'quotas' | 'contacts' | 'citations';

/** Lists whose members have several parts: what is to be done, how much, whom to ask, which papers. */
export function MoreFacts() {
  const t = useTranslator(factWords);
  const say = useFactValue();
  const { facts } = useDesk().notice;
  const columns = (...keys: (keyof typeof factWords)[]) => keys.map((key) => ({ key, label: t(key) }));
  const lists: Record<MoreFact, Pick<MemberListFormProps, 'columns' | 'toMember'>> = {
    tasks: {
      columns: columns('title', 'due', 'dueText').map((column) => (column.key === 'title' ? { ...column, label: t('name') } : column)),
      toMember: (row) => ({ title: words(row, 'title'), due: orNull(row['due']), dueText: orNull(row['dueText']) }),
    },
    quotas: {
      columns: columns('subject', 'item', 'op', 'value', 'unit', 'by', 'text').map((column) =>
        column.key === 'op' ? { ...column, options: ['=', '>=', '<='] } : column,
      ),
      toMember: (row) => ({
        subject: orNull(row['subject']),
        item: orNull(row['item']),
        op: row['op'],
        value: Number(words(row, 'value')),
        unit: words(row, 'unit'),
        by: orNull(row['by']),
        text: words(row, 'text'),
      }),
    },
    contacts: {
      columns: columns('personName', 'phone', 'email').map((column) => (column.key === 'personName' ? { ...column, key: 'name' } : column)),
      toMember: (row) => ({ name: orNull(row['name']), phone: orNull(row['phone']), email: orNull(row['email']) }),
    },
    citations: {
      columns: columns('title', 'number').map((column) => (column.key === 'title' ? { ...column, label: t('name') } : column)),
      toMember: (row) => ({ title: orNull(row['title']), number: words(row, 'number') }),
    },
  };
  return (['tasks', 'quotas', 'contacts', 'citations'] as const).map((fact) => (
    <FactRow
      key={fact}
      pointer={`/${fact}`}
      label={t(fact)}
      items={facts[fact].map((member, index) => ({ pointer: `/${fact}/${index}`, text: say(sayable(member)) }))}
      form={<MemberListForm pointer={`/${fact}`} label={t(fact)} members={facts[fact]} {...lists[fact]} />}
    />
  ));
}

/** A quota is best said in its own words; the parts of the others stand one after the other. */
function sayable(member: object): unknown {
  return 'op' in member && 'text' in member ? member.text : member;
}

function words(row: Row, key: string): string {
  return (row[key] ?? '').trim();
}
