import { useCommand } from '../../../../ui/api/use-command.ts';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { listPairings } from '../../contract.ts';
import { adoptProposal, getWorkbench, proposePairings } from '../../workbench-contract.ts';
import type { ProvenProposal } from './ProposalReading.tsx';
import { useWorkbenchWords } from './workbench-words.ts';

export interface AdoptDialogProps {
  proposal: ProvenProposal;
  onClose(): void;
}

/** Before pairings end and begin: how many, and how many of them both sides have confirmed. */
export function AdoptDialog({ proposal: { villages, fingerprint }, onClose }: AdoptDialogProps) {
  const t = useWorkbenchWords();
  const command = useCommand(adoptProposal, { invalidates: [proposePairings, getWorkbench, listPairings], onSuccess: onClose });
  const leaving = villages.flatMap(({ leaves }) => leaves);
  const confirmed = leaving.filter(({ isConfirmed }) => isConfirmed).length;
  const made = villages.reduce((sum, { comes }) => sum + comes.length, 0);
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('adopt')}
      reasonLabel={t('reason')}
      confirmLabel={t('adopt')}
      command={command}
      onConfirm={(reason) => command.send({ body: { fingerprint, reason } })}
    >
      <p>{t('adoptWords', { ended: leaving.length, made })}</p>
      {confirmed > 0 && (
        <p>
          <strong>{t('adoptConfirmed', { count: confirmed })}</strong>
        </p>
      )}
    </ReasonDialog>
  );
}
