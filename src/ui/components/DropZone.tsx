import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { acceptsFile, formatBytes, newerEnding } from './accepted-file.ts';
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
  const [refused, setRefused] = useState<{ why: 'kind' | 'size'; fileName: string }>();

  const take = useCallback(
    (file: File | undefined) => {
      if (!file || isPending) return;
      const verdict = acceptsFile(file, endings, maxBytes);
      setRefused(verdict === 'yes' ? undefined : { why: verdict, fileName: file.name });
      if (verdict === 'yes') onFile(file);
    },
    [isPending, endings, maxBytes, onFile],
  );
  useFilesFromAnywhere(take, setOver);

  const whyRefused = () => {
    if (refused?.why === 'size') return t('ui.file-size', { limit: formatBytes(maxBytes) });
    const ending = newerEnding(refused?.fileName ?? '', endings);
    return ending ? t('ui.file-kind-old', { ending }) : t('ui.file-kind', { kinds: endings.join(' ') });
  };
  const problem = refused ? whyRefused() : error;
  return (
    <section className={classes['zone']} data-over={isOver || undefined} aria-labelledby={id}>
      <IconFileUpload size={32} stroke={1.4} aria-hidden />
      <p id={id} className={classes['label']}>
        {label}
      </p>
      <p className={classes['hint']} data-needs="mouse">
        {t('ui.drop-file')}
      </p>
      <Button loading={isPending} onClick={() => input.current?.click()}>
        {t('ui.choose-file')}
      </Button>
      <p className={classes['hint']}>
        {endings.join(' ')} · {t('ui.up-to', { limit: formatBytes(maxBytes) })}
        <span data-needs="mouse"> · {t('ui.paste-file')}</span>
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
    </section>
  );
}

/** The whole window takes the file: one dropped beside the zone would otherwise replace the page, and what was typed. */
function useFilesFromAnywhere(take: (file: File | undefined) => void, setOver: (isOver: boolean) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => take(event.clipboardData?.files[0]);
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files[0]);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [take, setOver]);
}
