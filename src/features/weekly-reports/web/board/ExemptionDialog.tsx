import { useCommand } from '../../../../ui/api/use-command.ts';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { getBoard, grantExemption, revokeExemption } from '../../contract.ts';
import { useOfficeWords } from '../office-words.ts';
import type { Place } from './board-reading.ts';

export interface ExemptionDialogProps {
  place: Place;
  campaignId: string;
  onClose(): void;
}

/** Lets an organization off one week, or takes that back: the fourth answer, granted by the office with a reason. */
export function ExemptionDialog({ place: { row, cell }, campaignId, onClose }: ExemptionDialogProps) {
  const t = useOfficeWords();
  const format = useFormat();
  const options = { invalidates: [getBoard], onSuccess: onClose };
  const grant = useCommand(grantExemption, options);
  const revoke = useCommand(revokeExemption, options);
  const command = cell.exempted ? revoke : grant;
  const { organizationId, organizationName: organization } = row;
  const { dueDate, exempted } = cell;
  return (
    <ReasonDialog
      onClose={onClose}
      title={t(exempted ? 'weekly-report.board.revoke-title' : 'weekly-report.board.exempt-title', { organization })}
      reasonLabel={t('weekly-report.board.reason')}
      confirmLabel={t(exempted ? 'weekly-report.board.revoke' : 'weekly-report.board.exempt')}
      command={command}
      onConfirm={(reason) => command.send({ body: { campaignId, organizationId, dueDate, reason } })}
    >
      <p>
        {t(exempted ? 'weekly-report.board.revoke-words' : 'weekly-report.board.exempt-words', { day: format.day(dueDate) })}
      </p>
    </ReasonDialog>
  );
}
