import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { keepField } from '../keep-field.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  opened: boolean;
  /** Escape and the cross; neither does anything while an answer is awaited, which “stop waiting” ends. */
  onClose(): void;
  /** The button 取消, where it does more than close: a form with a kept draft throws it away only there. */
  onCancel?(): void;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: 提交, 启动行动. */
  confirmLabel: ReactNode;
  onConfirm(): void;
  isPending?: boolean;
  /** Something that must be done first is under way; it can be left, and then nothing is sent. */
  isPreparing?: boolean;
  /** Something inside would be lost by closing, such as a recording: Escape and the cross do nothing; 取消 is still there. */
  isHeld?: boolean;
  /** False while something is still missing. */
  canConfirm?: boolean;
}

/** Asks before something that matters. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, onCancel = onClose, title, children, confirmLabel, onConfirm, isPending = false, isPreparing = false, isHeld = false, canConfirm = true } = props;
  const t = useTranslator(uiMessages);
  const actions = (
    <>
      <Button variant="default" onClick={onCancel} disabled={isPending}>
        {t('ui.cancel')}
      </Button>
      <Button onMouseDown={keepField} onClick={onConfirm} loading={isPending || isPreparing} disabled={!canConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog opened={opened} onClose={onClose} isHeld={isPending || isHeld} title={title} actions={actions}>
      {children}
    </Dialog>
  );
}
