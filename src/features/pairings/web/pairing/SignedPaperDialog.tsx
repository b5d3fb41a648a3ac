import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DropZone } from '../../../../ui/components/DropZone.tsx';
import { readAsBase64 } from '../../../../ui/read-as-base64.ts';
import { addSignedPaper, listPairings, viewPairing } from '../../contract.ts';
import { largestPaper } from '../../signed-paper.ts';
import type { AgreementView, PairingView } from '../../views.ts';

import { usePairingPageWords } from './pairing-words.ts';
import classes from './Pairing.module.css';

const endings = ['.pdf', '.jpg', '.jpeg', '.png'];

export interface SignedPaperDialogProps {
  view: PairingView;
  agreement: AgreementView;
  onClose(): void;
}

/** The office puts in what was signed on paper and says by whom; sides that have confirmed already are shown as done. */
export function SignedPaperDialog({ view, agreement, onClose }: SignedPaperDialogProps) {
  const t = usePairingPageWords();
  const { agreementId, parties, confirmations } = agreement;
  const hasConfirmed = (pairingId: string, side: 'organization' | 'village') =>
    confirmations.some((one) => one.pairingId === pairingId && one.side === side);
  const [file, setFile] = useState<{ name: string; content: string }>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [byVillage, setByVillage] = useState(!hasConfirmed(view.pairingId, 'village'));
  const [by, setBy] = useState<string[]>(
    parties.filter(({ pairingId }) => !hasConfirmed(pairingId, 'organization')).map(({ organizationId }) => organizationId),
  );
  const command = useCommand(addSignedPaper, { invalidates: [viewPairing, listPairings], onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['content']);
  const take = (chosen: File) => {
    setUnreadable(false);
    readAsBase64(chosen).then(
      (content) => setFile({ name: chosen.name, content }),
      () => setUnreadable(true),
    );
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('addPaperTitle')}
      confirmLabel={t('save')}
      isPending={command.isPending}
      canConfirm={file !== undefined && (byVillage || by.length > 0)}
      onConfirm={() =>
        file &&
        command.send({
          params: { agreementId },
          body: { fileName: file.name, content: file.content, signedByVillage: byVillage, signedByOrganizationIds: by },
        })
      }
    >
      <p>{t('addPaperWords')}</p>
      <DropZone
        label={file ? t('paperChosen', { file: file.name }) : t('paperFile')}
        endings={endings}
        maxBytes={largestPaper}
        onFile={take}
        error={isUnreadable ? t('paperUnreadable') : errors.errorAt('content')}
      />
      <fieldset className={classes['signers']}>
        <legend>{t('signedBy')}</legend>
        <Checkbox label={view.villageName} checked={byVillage} onChange={(event) => setByVillage(event.currentTarget.checked)} />
        {parties.map(({ organizationId, organizationName }) => (
          <Checkbox
            key={organizationId}
            label={organizationName}
            checked={by.includes(organizationId)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setBy((before) => (checked ? [...before, organizationId] : before.filter((id) => id !== organizationId)));
            }}
          />
        ))}
      </fieldset>
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </ConfirmDialog>
  );
}
