import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { getAct, withdrawAct } from '../../contract.ts';
import type { ActView } from '../../views.ts';
import { staleAfterSaving } from '../stale.ts';
import { useActWords } from '../words.ts';

/** Takes an act back, with its reason in words. */
export function WithdrawDialog({ view: { act, revision }, onClose }: { view: ActView; onClose(): void }) {
  const t = useActWords();
  const queries = useQueryClient();
  const readClock = useReadClock();
  // What the person saw: an act that was corrected meanwhile is not taken back unseen.
  const [seen] = useState(revision);
  const withdraw = useCommand(withdrawAct, {
    invalidates: staleAfterSaving,
    onSuccess: onClose,
    onRefused: () => void queries.invalidateQueries({ queryKey: endpointKey(getAct) }),
  });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('assistance.withdraw-title')}
      reasonLabel={t('assistance.reason')}
      confirmLabel={t('assistance.withdraw')}
      command={withdraw}
      onConfirm={(reason) =>
        withdraw.send({ params: { actId: act.actId }, body: { baseRevision: seen, reason, capturedAt: readClock().toISOString() } })
      }
    >
      <p>{t('assistance.withdraw-words')}</p>
    </ReasonDialog>
  );
}
