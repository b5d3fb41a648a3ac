import { Stack, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { CommandState } from '../api/use-command.ts';
import { cleanText } from '../clean-text.ts';
import { CommandNotice } from './CommandNotice.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { FormFields } from './FormFields.tsx';

export interface ReasonDialogProps {
  onClose(): void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  reasonLabel: string;
  confirmLabel: string;
  onConfirm(reason: string): void;
  command: CommandState;
}

/** Something that needs its reason in words; both are recorded. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { onClose, title, children, reasonLabel, confirmLabel, onConfirm, command } = props;
  const [reason, setReason] = useState('');
  const hint = useId();
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={title}
      confirmLabel={confirmLabel}
      isPending={command.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => onConfirm(reason)}
    >
      <FormFields isSent={command.isPending}>
        <Stack id={hint} gap="sm">
          {children}
        </Stack>
        <Textarea
          label={reasonLabel}
          aria-describedby={hint}
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(cleanText(event.currentTarget.value))}
        />
      </FormFields>
      <CommandNotice command={command} />
    </ConfirmDialog>
  );
}
