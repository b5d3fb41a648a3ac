import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFieldErrors } from '../../../ui/api/field-errors.ts';
import { useCommand } from '../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { FormFields } from '../../../ui/components/FormFields.tsx';
import { listOrganizations } from '../../organizations/contract.ts';
import { listVillages } from '../../registry/contract.ts';
import { listPairings, makePairing } from '../contract.ts';
import { ChooseName } from './ChooseName.tsx';
import { pairingPath } from './paths.ts';
import { usePairingWords } from './words.ts';

/** The office pairs two whom no notice has paired. */
export function MakePairing({ villageId: first = '', onClose }: { villageId?: string; onClose(): void }) {
  const t = usePairingWords();
  const organizations = useEndpoint(listOrganizations, {});
  const villages = useEndpoint(listVillages, {});
  const [organizationId, setOrganization] = useState('');
  const [villageId, setVillage] = useState(first);
  const [reason, setReason] = useState('');
  const command = useCommand(makePairing, {
    invalidates: [listPairings],
    thenGo: ({ pairingId }) => pairingPath(pairingId),
  });
  const errors = useFieldErrors(command.error, ['organizationId', 'villageId', 'reason']);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('makeTitle')}
      confirmLabel={t('make')}
      isPending={command.isPending}
      canConfirm={organizationId !== '' && villageId !== '' && reason.trim() !== ''}
      onConfirm={() => command.send({ body: { organizationId, villageId, reason } })}
    >
      <p>{t('makeWords')}</p>
      <FormFields isSent={command.isPending}>
        <ChooseName
          label={t('village')}
          required
          value={villageId}
          onChange={setVillage}
          error={errors.errorAt('villageId')}
          options={(villages.data?.villages ?? []).map((one) => ({ value: one.villageId, label: `${one.townshipName ?? ''}${one.name}` }))}
        />
        <ChooseName
          label={t('organization')}
          required
          value={organizationId}
          onChange={setOrganization}
          error={errors.errorAt('organizationId')}
          options={(organizations.data?.organizations ?? []).map((one) => ({ value: one.organizationId, label: one.name }))}
        />
        <Textarea
          label={t('reason')}
          required
          rows={2}
          maxLength={500}
          value={reason}
          error={errors.errorAt('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormFields>
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}
