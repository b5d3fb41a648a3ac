import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './Dialog.module.css';

export interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the most important one last. */
  actions?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
}

/** A window above the page. Escape and the cross close it; the focus stays inside, and returns to where it was. */
export function Dialog({ opened, onClose, title, children, actions, size = 'md' }: DialogProps) {
  const t = useTranslator(uiMessages);
  return (
    // Mantine's own head would be a second banner of the page to a screen reader, so this one is ours.
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes['head']}>
          <Modal.Title className={classes['title']}>{title}</Modal.Title>
          <CloseButton aria-label={t('ui.close')} onClick={onClose} size="lg" />
        </div>
        <div className={classes['words']}>{children}</div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
