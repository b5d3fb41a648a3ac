import { useCommand } from '../../../../ui/api/use-command.ts';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { returnReport } from '../../contract.ts';
import type { ReportView } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';

export interface ReturnDialogProps {
  view: ReportView;
  onClose(): void;
  onReturned(): void;
  /** Where to go on; undefined where nothing else waits. */
  nextPath: string | undefined;
}

/** Sends a report back with a reason; the version stays as it was received. */
export function ReturnDialog({ view, onClose, onReturned, nextPath }: ReturnDialogProps) {
  const t = useOfficeWords();
  const { reportId, organizationName: organization, standing } = view;
  const back = useCommand(returnReport, {
    invalidates: 'everything',
    onSuccess: () => {
      onClose();
      onReturned();
    },
    thenGo: () => nextPath,
  });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('weekly-report.review.return-title', { organization })}
      reasonLabel={t('weekly-report.review.reason')}
      confirmLabel={t('weekly-report.review.return')}
      command={back}
      onConfirm={(reason) => back.send({ params: { reportId }, body: { version: standing.version, reason } })}
    >
      <p>{t('weekly-report.review.return-words')}</p>
    </ReasonDialog>
  );
}
