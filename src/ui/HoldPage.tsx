import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './components/ConfirmDialog.tsx';

export interface HoldPageProps {
  /** Asked in the moment of leaving. */
  isHeld(): boolean;
  title: string;
  /** What would be lost. */
  children: ReactNode;
  leaveLabel: string;
}

/**
 * Drawn while something on the page would be lost by leaving it: a link and the way back are followed after a question. Closing the window is
 * not held up, nor is a page that is loaded anew because somebody else has signed in.
 */
export function HoldPage({ isHeld, title, children, leaveLabel }: HoldPageProps) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: isHeld, withResolver: true, enableBeforeUnload: false });
  return (
    <ConfirmDialog opened={status === 'blocked'} onClose={() => reset?.()} title={title} confirmLabel={leaveLabel} onConfirm={() => proceed?.()}>
      {children}
    </ConfirmDialog>
  );
}
