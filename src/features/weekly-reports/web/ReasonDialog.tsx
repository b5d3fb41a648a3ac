import { Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import type { Endpoint } from '../../../kernel/endpoint.ts';
import type { Command } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { cleanText } from '../../assistance/web/public-parts.tsx';

export interface ReasonDialogProps<E extends Endpoint> {
  opened: boolean;
  onClose(): void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  reasonLabel: string;
  confirmLabel: string;
  onConfirm(reason: string): void;
  command: Command<E>;
}

/** A decision that needs its reason in words; both are recorded. */
export function ReasonDialog<E extends Endpoint>(props: ReasonDialogProps<E>) {
  const { opened, onClose, title, children, reasonLabel, confirmLabel, onConfirm, command } = props;
  const [reason, setReason] = useState('');
  const hint = useId();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={title}
      confirmLabel={confirmLabel}
      isPending={command.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => onConfirm(reason)}
    >
      <div id={hint}>{children}</div>
      <Textarea
        label={reasonLabel}
        aria-describedby={hint}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(cleanText(event.currentTarget.value))}
      />
      <CommandNotice command={command} />
    </ConfirmDialog>
  );
}
