import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { acceptsFile, formatBytes } from './accepted-file.ts';
import classes from './DropZone.module.css';

export interface DropZoneProps {
  label: ReactNode;
  /** Endings taken, with the dot: `['.docx', '.pdf', '.txt']`. */
  endings: readonly string[];
  maxBytes: number;
  onFile(file: File): void;
  isPending?: boolean;
  /** From the server, or of the form. */
  error?: ReactNode;
}

/** Takes one file: dropped, chosen or pasted. Wrong kinds and sizes are told before anything is sent. */
export function DropZone({ label, endings, maxBytes, onFile, isPending = false, error }: DropZoneProps) {
  const t = useTranslator(uiMessages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<'kind' | 'size'>();

  const take = (file: File | undefined) => {
    if (!file || isPending) return;
    const verdict = acceptsFile(file, endings, maxBytes);
    setRefused(verdict === 'yes' ? undefined : verdict);
    if (verdict === 'yes') onFile(file);
  };
  const latestTake = useRef(take);
  latestTake.current = take;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (file) latestTake.current(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  const problem =
    refused === 'kind'
      ? t('ui.file-kind', { kinds: endings.join(' ') })
      : refused === 'size'
        ? t('ui.file-size', { limit: formatBytes(maxBytes) })
        : error;
  const over = (isInside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isInside);
  };
  return (
    <div
      className={classes['zone']}
      data-over={isOver || undefined}
      role="group"
      aria-labelledby={id}
      onDragEnter={over(true)}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        take(event.dataTransfer.files[0]);
      }}
    >
      <IconFileUpload size={32} stroke={1.4} aria-hidden />
      <p id={id} className={classes['label']}>
        {label}
      </p>
      <p className={classes['hint']}>{t('ui.drop-file')}</p>
      <Button loading={isPending} onClick={() => input.current?.click()}>
        {t('ui.choose-file')}
      </Button>
      <p className={classes['hint']}>
        {endings.join(' ')} · ≤ {formatBytes(maxBytes)} · {t('ui.paste-file')}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={endings.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      {problem && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
