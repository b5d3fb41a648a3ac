import { CloseButton } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './Dialog.module.css';

interface DialogParts {
  onClose(): void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the most important one last. */
  actions?: ReactNode;
  /** Something is under way that must end first: Escape and the cross do nothing. */
  isHeld?: boolean;
  /** In the middle of the window, or a tall sheet at its side for reading. */
  place?: 'middle' | 'side';
}
export interface DialogProps extends DialogParts {
  opened: boolean;
}

/**
 * A window above the page. Escape and the cross close it; the focus stays inside, and returns to where it was.
 * It is the browser's own dialog, which does all this without code of ours.
 */
export function Dialog({ opened, ...parts }: DialogProps) {
  return opened ? <OpenDialog {...parts} /> : null;
}

function OpenDialog({ onClose, title, children, actions, isHeld = false, place = 'middle' }: DialogParts) {
  const t = useTranslator(uiMessages);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it is taken away: the browser then gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes['dialog']}
      data-place={place}
      // While its fields and buttons rest, a tall one is still scrolled by the keys.
      {...(isHeld ? { tabIndex: 0 } : {})}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Whether it closes is for the page that opened it to say. (Choosing no file in a field inside is a “cancel” too.)
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!isHeld) onClose();
      }}
      onClose={(event) => {
        // A browser takes no heed of what a page says to the second Escape in a row.
        if (isHeld && event.currentTarget.isConnected) event.currentTarget.showModal();
        else onClose();
      }}
    >
      <h2 id={titleId} className={classes['title']}>
        {title}
      </h2>
      <div className={classes['words']}>{children}</div>
      {actions && <div className={classes['actions']}>{actions}</div>}
      {/* Last, so that the focus begins at the first field. */}
      <CloseButton className={classes['cross']} aria-label={t('ui.close')} disabled={isHeld} onClick={onClose} size="lg" />
    </dialog>
  );
}
