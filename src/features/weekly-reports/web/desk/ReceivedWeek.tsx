import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PrintButton } from '../../../../ui/components/PrintButton.tsx';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useFormat } from '../../../../ui/language/format.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { beginCorrection, getOwnWeek, listOwnWeeks } from '../../contract.ts';
import type { OwnWeekView } from '../../own-week-views.ts';
import { FigureStrip, GoodsWords } from '../FigureStrip.tsx';
import { TextsReading } from '../ReportReading.tsx';
import { VersionReading } from '../VersionReading.tsx';
import { SinceReceived } from '../SinceReceived.tsx';
import { receiptPath } from '../paths.ts';
import classes from './Desk.module.css';
import { useDeskWords } from './desk-words.ts';
import type { DraftSaving } from './use-draft-saving.ts';

/** What was received, as it was signed: read-only, with its receipt, and with the way to a correction. */
export function ReceivedWeek({ view, saving }: { view: OwnWeekView; saving: DraftSaving }) {
  const t = useDeskWords();
  const format = useFormat();
  const [correcting, setCorrecting] = useState(false);
  const latest = view.versions[0];
  if (!latest) return null;
  return (
    <>
      {saving.conflict && <LeftOver saving={saving} />}
      <SinceReceived
        view={view}
        actions={
          view.actions.includes('beginCorrection') && (
            <Button variant="default" onClick={() => setCorrecting(true)}>
              {t('weekly-report.desk.correct')}
            </Button>
          )
        }
      />
      <div className={classes['notices']}>
        <Notice
          tone="confirmed"
          title={t('weekly-report.receipt.received')}
          actions={
            <>
              <PageButton to={receiptPath(latest.reportId)} variant="default" leftSection={<IconReceipt size={18} stroke={1.8} aria-hidden />}>
                {t('weekly-report.home.receipt')}
              </PageButton>
              <PrintButton />
              {view.actions.includes('beginCorrection') && (
                <Button variant="default" onClick={() => setCorrecting(true)}>
                  {t('weekly-report.desk.correct')}
                </Button>
              )}
            </>
          }
        >
          <p className="jd-number">
            {latest.receiptNumber} · {t('weekly-report.received-at', { time: format.dateTime(latest.receivedAt) })} · {latest.signedBy}
          </p>
          {latest.correctionReason !== '' && (
            <p>{t('weekly-report.correction-of', { version: latest.version, reason: latest.correctionReason })}</p>
          )}
        </Notice>
      </div>
      {latest.content ? (
        <>
          <Section title={t('weekly-report.totals')}>
            <FigureStrip figures={latest.figures} names={['acts', 'people', 'visits', 'moneyFen', 'inPerson', 'remote']} />
            <GoodsWords goods={latest.figures.goods} />
          </Section>
          <Section>
            <VersionReading key={latest.version} version={latest} content={latest.content} villages={view.villages} />
          </Section>
        </>
      ) : (
        <Section title={t('weekly-report.state.zero')}>
          {latest.zeroReason === '' ? t('weekly-report.text-empty') : t('weekly-report.zero-reason', { reason: latest.zeroReason })}
        </Section>
      )}
      {correcting && <CorrectionDialog view={view} onClose={() => setCorrecting(false)} />}
    </>
  );
}

function CorrectionDialog({ view, onClose }: { view: OwnWeekView; onClose(): void }) {
  const t = useDeskWords();
  const { campaignId, dueDate } = view;
  const begin = useCommand(beginCorrection, { invalidates: [getOwnWeek, listOwnWeeks], onSuccess: onClose });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('weekly-report.desk.correct-title')}
      reasonLabel={t('weekly-report.desk.correct-reason')}
      confirmLabel={t('weekly-report.desk.start-correction')}
      command={begin}
      onConfirm={(reason) => begin.send({ params: { campaignId, dueDate }, body: { reason } })}
    >
      <p>{t('weekly-report.desk.correcting-words')}</p>
    </ReasonDialog>
  );
}

/** Words typed here while the report was signed elsewhere: shown until somebody says that they are not needed. */
function LeftOver({ saving }: { saving: DraftSaving }) {
  const t = useDeskWords();
  return (
    <div className={classes['notices']}>
      <Notice
        tone="due"
        title={t('weekly-report.desk.left-over')}
        actions={
          <Button variant="default" onClick={() => saving.forget()}>
            {t('weekly-report.desk.left-over-delete')}
          </Button>
        }
      >
        <p>{t('weekly-report.desk.left-over-words')}</p>
        <TextsReading texts={saving.content} />
      </Notice>
    </div>
  );
}
