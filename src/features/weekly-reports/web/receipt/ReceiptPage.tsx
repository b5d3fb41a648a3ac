import { IconCircleCheck } from '@tabler/icons-react';
import { organizationRoles } from '../../../../kernel/actor.ts';
import { shanghaiTimestamp } from '../../../../kernel/shanghai-time.ts';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton, usePageParam, usePageSearch } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { getReceipt } from '../../contract.ts';
import type { Receipt } from '../../views.ts';
import { reportPath } from '../paths.ts';
import { useWords } from '../words.ts';
import classes from './ReceiptPage.module.css';

/** The proof that the office has it: made to be kept, printed and read out on the phone. */
export function ReceiptPage() {
  const t = useWords();
  const reportId = usePageParam('reportId');
  const [{ version }] = usePageSearch();
  const { role } = useSignedIn();
  const receipt = useEndpoint(getReceipt, { params: { reportId }, query: version === undefined ? {} : { version } });
  const isOwn = (organizationRoles as readonly string[]).includes(role);
  return (
    <>
      <PageHeader
        title={t('weekly-report.page.receipt')}
        actions={
          <>
            <PrintButton />
            <PageButton variant="default" to={reportPath(reportId)}>
              {t('weekly-report.receipt.see-report')}
            </PageButton>
            {isOwn && <PageButton to="/">{t('weekly-report.receipt.home')}</PageButton>}
          </>
        }
      />
      <Loaded query={receipt}>{(told) => <ReceiptSheet receipt={told} />}</Loaded>
    </>
  );
}

function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const t = useWords();
  const format = useFormat();
  const { kind } = receipt;
  const lines: [string, string][] = [
    [t('weekly-report.receipt.organization'), receipt.organizationName],
    [t('weekly-report.receipt.campaign'), receipt.campaignName],
    [t('weekly-report.receipt.week'), t('weekly-report.week-due', { day: format.date(receipt.dueDate) })],
    [t('weekly-report.receipt.kind'), kind === 'zero' ? t('weekly-report.state.zero') : t('weekly-report.receipt.report')],
    [t('weekly-report.receipt.version'), t('weekly-report.receipt.version-number', { version: receipt.version })],
    [t('weekly-report.receipt.signed-by'), receipt.signedBy],
    [t('weekly-report.receipt.deadline'), shanghaiTimestamp(new Date(receipt.deadline)).slice(0, 16)],
    ...(receipt.capturedAt
      ? [[t('weekly-report.receipt.captured-at'), shanghaiTimestamp(new Date(receipt.capturedAt))] satisfies [string, string]]
      : []),
  ];
  return (
    <article className={classes['sheet']}>
      <output className={classes['top']}>
        <IconCircleCheck size={48} stroke={1.4} aria-hidden />
        <span className={classes['words']}>{t('weekly-report.receipt.received')}</span>
        <Timeliness receipt={receipt} />
      </output>
      <dl className={classes['main']}>
        <div>
          <dt>{t('weekly-report.receipt.number')}</dt>
          <dd className={classes['number']}>{receipt.receiptNumber}</dd>
        </div>
        <div>
          <dt>
            {t('weekly-report.receipt.received-at')} · {t('weekly-report.receipt.shanghai')}
          </dt>
          <dd className={classes['time']}>{shanghaiTimestamp(new Date(receipt.receivedAt))}</dd>
        </div>
      </dl>
      <dl className={classes['lines']}>
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>{t('weekly-report.receipt.digest')}</dt>
          <dd className={classes['digest']}>{receipt.digest.match(/.{1,8}/g)?.join(' ')}</dd>
        </div>
      </dl>
      <p className={classes['foot']}>{t('weekly-report.receipt.digest-words')}</p>
    </article>
  );
}

/** A later version makes no week late: received after the deadline, it says that and no more. */
function Timeliness({ receipt: { late, receivedAfterDeadline } }: { receipt: Receipt }) {
  const t = useWords();
  if (late) return <StatusBadge tone="due">{t('weekly-report.receipt.late')}</StatusBadge>;
  if (receivedAfterDeadline) return <StatusBadge tone="notYet">{t('weekly-report.receipt.later-version')}</StatusBadge>;
  return <StatusBadge tone="confirmed">{t('weekly-report.receipt.on-time')}</StatusBadge>;
}
