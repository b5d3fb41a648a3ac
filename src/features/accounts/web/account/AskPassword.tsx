import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { CommandState } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { accountWords } from './words.ts';

export interface AskPasswordProps {
  /** The verb, on the button and in the dialog that it opens. */
  label: string;
  /** What will follow. */
  what: string;
  command: CommandState;
  onConfirm(password: string): void;
}

/** A button for something that needs the password once more: an open browser alone must not do it. */
export function AskPassword({ label, what, command, onConfirm }: AskPasswordProps) {
  const t = useTranslator(accountWords);
  const [isAsking, setIsAsking] = useState(false);
  const [password, setPassword] = useState('');
  const close = () => {
    setIsAsking(false);
    setPassword('');
  };
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setIsAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={close}
        title={label}
        confirmLabel={label}
        onConfirm={() => onConfirm(password)}
        isPending={command.isPending}
        canConfirm={password !== ''}
      >
        <p>{what}</p>
        <PasswordInput
          label={t('currentPassword')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <CommandNotice command={command} />
      </ConfirmDialog>
    </>
  );
}
