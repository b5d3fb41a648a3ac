import { Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { Endpoint } from '../../../kernel/endpoint.ts';
import type { Command } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';

export interface ReasonDialogProps<E extends Endpoint> {
  onClose(): void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  reasonLabel: string;
  confirmLabel: string;
  onConfirm(reason: string): void;
  command: Command<E>;
}

/** The end of a need, with its reason in words. */
export function ReasonDialog<E extends Endpoint>(props: ReasonDialogProps<E>) {
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
      <p id={hint}>{children}</p>
      <Textarea
        label={reasonLabel}
        aria-describedby={hint}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <CommandNotice command={command} />
    </ConfirmDialog>
  );
}
