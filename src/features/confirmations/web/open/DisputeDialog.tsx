import { useCommand } from '../../../../ui/api/use-command.ts';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { answerAct } from '../../contract.ts';
import { useConfirmationWords } from '../words.ts';

export interface AskedProps {
  actId: string;
  revision: number;
  householdId: string | null;
  onClose(): void;
}

/** What did not arrive, in words. */
export function DisputeDialog({ actId, revision, householdId, onClose }: AskedProps) {
  const t = useConfirmationWords();
  const answer = useCommand(answerAct, { invalidates: 'everything', onSuccess: onClose });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('confirmations.dispute-title')}
      reasonLabel={t('confirmations.reason')}
      confirmLabel={t('confirmations.send')}
      command={answer}
      onConfirm={(reason) => answer.send({ params: { actId }, body: { revision, householdId, received: false, reason } })}
    >
      <p>{t('confirmations.dispute-words')}</p>
    </ReasonDialog>
  );
}
