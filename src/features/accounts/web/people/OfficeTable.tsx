import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { useRealTimeHeader } from '../real-time.ts';
import { roleWords } from '../role-words.ts';
import type { Someone } from './gather.ts';
import { peopleWords } from './words.ts';

/** The people of the office, with when they were last here. */
export function OfficeTable({ people, drawPerson }: { people: Someone[]; drawPerson(someone: Someone): ReactNode }) {
  const t = useTranslator(peopleWords);
  const say = useSay();
  const format = useFormat();
  const inRealTime = useRealTimeHeader();
  const columns: Column<Someone>[] = [
    { id: 'person', header: t('columnPeople'), isHeading: true, cell: drawPerson },
    {
      id: 'role',
      header: t('columnRole'),
      width: '30%',
      cell: (someone) => say(roleWords[someone.kind === 'person' ? someone.person.role : someone.invitation.role]),
    },
    {
      id: 'seen',
      header: inRealTime(t('columnSeen')),
      width: '30%',
      cell: (someone) => {
        if (someone.kind === 'invitation') return '';
        const { lastSeenAt } = someone.person;
        return lastSeenAt ? format.dateTime(lastSeenAt) : t('neverSeen');
      },
    },
  ];
  return (
    <DataTable
      caption={t('office')}
      columns={columns}
      rows={people}
      rowKey={(someone) => (someone.kind === 'person' ? someone.person.accountId : someone.invitation.invitationId)}
    />
  );
}
