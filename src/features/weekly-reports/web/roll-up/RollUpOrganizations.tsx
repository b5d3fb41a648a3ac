import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageLink } from '../../../../ui/links.tsx';
import type { RollUp, RollUpOrganization } from '../../roll-up.ts';
import { ReviewBadge, StandingBadge } from '../StandingBadge.tsx';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';

/** Every organization that was expected, in the order of the plan, and whether its report is in the figures. */
export function RollUpOrganizations({ rollUp }: { rollUp: RollUp }) {
  const t = useOfficeWords();
  const format = useFormat();
  return (
    <Section title={t('weekly-report.roll-up.organizations')} flush>
      <DataTable
        caption={t('weekly-report.roll-up.table', { name: t('weekly-report.roll-up.organizations') })}
        columns={columnsOf(t, format.dateTime)}
        rows={rollUp.organizations}
        rowKey={({ organizationId }) => organizationId}
      />
    </Section>
  );
}

function columnsOf(t: ReturnType<typeof useOfficeWords>, write: (instant: string) => string): Column<RollUpOrganization>[] {
  return [
    {
      id: 'organization',
      header: t('weekly-report.roll-up.organization'),
      isHeading: true,
      cell: ({ organizationName, reportId }) =>
        reportId ? <PageLink to={reportPath(reportId)}>{organizationName}</PageLink> : organizationName,
    },
    { id: 'group', header: t('weekly-report.roll-up.group'), width: '5rem', cell: ({ groupName }) => groupName, hideOnPhone: true },
    { id: 'state', header: t('weekly-report.roll-up.state'), cell: (row) => <StandingBadge standing={row} /> },
    {
      id: 'received',
      header: t('weekly-report.roll-up.received'),
      hideOnPhone: true,
      cell: ({ receivedAt }) => receivedAt && <span className="jd-number">{write(receivedAt)}</span>,
    },
    {
      id: 'review',
      header: t('weekly-report.roll-up.review'),
      cell: ({ reviewState }) => reviewState && <ReviewBadge reviewState={reviewState} />,
    },
    {
      id: 'counted',
      header: t('weekly-report.roll-up.counted'),
      cell: ({ counted }) => t(counted ? 'weekly-report.roll-up.yes' : 'weekly-report.roll-up.no'),
    },
  ];
}
