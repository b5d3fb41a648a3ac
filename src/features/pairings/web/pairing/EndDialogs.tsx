import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { listOrganizations } from '../../../organizations/contract.ts';
import { endPairing, listPairings, replacePairing, viewPairing } from '../../contract.ts';
import type { PairingView } from '../../views.ts';
import { ChooseName } from '../ChooseName.tsx';
import { pairingPath } from '../paths.ts';
import { usePairingPageWords } from './pairing-words.ts';
import { ReplacedPairing } from './ReplacedPairing.tsx';
import { whoMayFollow } from './who-may-follow.ts';

interface DialogProps {
  pairing: PairingView;
  onClose(): void;
}

/** The office ends a pairing: with a reason, and knowing what it leaves behind. */
export function EndDialog({ pairing: { pairingId }, onClose }: DialogProps) {
  const t = usePairingPageWords();
  const command = useCommand(endPairing, { invalidates: [viewPairing, listPairings], onSuccess: onClose });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('end')}
      reasonLabel={t('reason')}
      confirmLabel={t('end')}
      command={command}
      onConfirm={(reason) => command.send({ params: { pairingId }, body: { reason } })}
    >
      <p>{t('endWords')}</p>
    </ReasonDialog>
  );
}

/** Another organization takes over in the same moment. */
export function ReplaceDialog({ pairing, onClose }: DialogProps) {
  const { pairingId, villageId } = pairing;
  const t = usePairingPageWords();
  const organizations = useEndpoint(listOrganizations, {});
  const standing = useEndpoint(listPairings, { query: { villageId } });
  const [organizationId, setOrganization] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand(replacePairing, {
    invalidates: [viewPairing, listPairings],
    onSuccess: onClose,
    thenGo: (answer) => pairingPath(answer.pairingId),
  });
  const errors = useFieldErrors(command.error, ['organizationId', 'reason']);
  const others = whoMayFollow(organizations.data?.organizations ?? [], standing.data?.pairings, villageId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('replaceTitle')}
      confirmLabel={t('replace')}
      isPending={command.isPending}
      canConfirm={organizationId !== '' && reason.trim() !== ''}
      onConfirm={() => command.send({ params: { pairingId }, body: { organizationId, reason } })}
    >
      <ReplacedPairing pairing={pairing} />
      <p>{t('replaceWords')}</p>
      <FormFields isSent={command.isPending}>
        <ChooseName
          label={t('organization')}
          required
          value={organizationId}
          onChange={setOrganization}
          error={errors.errorAt('organizationId')}
          options={others.map((one) => ({ value: one.organizationId, label: one.name }))}
        />
        <Textarea label={t('reason')} required rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </FormFields>
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}
