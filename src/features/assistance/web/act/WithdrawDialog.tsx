import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { endpointKey } from '../../../../ui/api/use-endpoint.ts';
import { useReadClock } from '../../../../ui/clock.tsx';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { getAct, withdrawAct } from '../../contract.ts';
import type { ActView } from '../../views.ts';
import { cleanText } from '../form/typed-number.ts';
import { staleAfterSaving } from '../stale.ts';
import { useActWords } from '../words.ts';

/** Takes an act back, with its reason in words. */
export function WithdrawDialog({ view: { act, revision }, onClose }: { view: ActView; onClose(): void }) {
  const t = useActWords();
  const hint = useId();
  const queries = useQueryClient();
  const readClock = useReadClock();
  const [reason, setReason] = useState('');
  // What the person saw: an act that was corrected meanwhile is not taken back unseen.
  const [seen] = useState(revision);
  const withdraw = useCommand(withdrawAct, {
    invalidates: staleAfterSaving,
    onSuccess: onClose,
    onRefused: () => void queries.invalidateQueries({ queryKey: endpointKey(getAct) }),
  });
  const send = () =>
    withdraw.send({ params: { actId: act.actId }, body: { baseRevision: seen, reason, capturedAt: readClock().toISOString() } });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('assistance.withdraw-title')}
      confirmLabel={t('assistance.withdraw')}
      isPending={withdraw.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={send}
    >
      <p id={hint}>{t('assistance.withdraw-words')}</p>
      <Textarea
        label={t('assistance.reason')}
        aria-describedby={hint}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(cleanText(event.currentTarget.value))}
      />
      <CommandNotice command={withdraw} />
    </ConfirmDialog>
  );
}
