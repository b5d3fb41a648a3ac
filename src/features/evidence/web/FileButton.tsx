import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { Icon } from '../../../ui/page.ts';

export interface FileButtonProps {
  way: {
    accept: string;
    icon?: Icon;
    /** Opens the camera or the recorder of a phone. */
    capture?: 'environment' | 'user';
  };
  disabled?: boolean;
  onFiles(files: readonly File[]): void;
  children: ReactNode;
}

/** A button that opens the phone's own chooser, camera or recorder. */
export function FileButton({ way, disabled = false, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const Drawing = way.icon;
  return (
    <>
      <Button variant="default" disabled={disabled} leftSection={Drawing && <Drawing size={18} stroke={1.8} aria-hidden />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={typeof children === 'string' ? children : undefined}
        accept={way.accept}
        multiple={way.capture === undefined}
        {...(way.capture ? { capture: way.capture } : {})}
        onChange={(event) => {
          onFiles(Array.from(event.currentTarget.files ?? []));
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
