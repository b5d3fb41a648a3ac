import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Endpoint } from '../../kernel/endpoint.ts';
import type { CallInput } from '../api/call.ts';
import { download } from '../api/download.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { formatBytes } from './accepted-file.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

export interface DownloadButtonProps<E extends Endpoint> {
  endpoint: E;
  input: CallInput<E>;
  children: ReactNode;
  variant?: 'filled' | 'default' | 'subtle';
}

/** Fetches a file, tells how much has come, and can be stopped by a second press. */
export function DownloadButton<E extends Endpoint>({ endpoint, input, children, variant = 'default' }: DownloadButtonProps<E>) {
  const t = useTranslator(uiMessages);
  const [receivedBytes, setReceived] = useState<number>();
  const [error, setError] = useState<unknown>();
  const underWay = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    underWay.current = control;
    setError(undefined);
    setReceived(0);
    try {
      await download(endpoint, input, { signal: control.signal, onProgress: (progress) => setReceived(progress.receivedBytes) });
    } catch (caught) {
      if (!control.signal.aborted) setError(caught);
    } finally {
      setReceived(undefined);
    }
  };
  const isUnderWay = receivedBytes !== undefined;
  return (
    <>
      <Button
        className="jd-no-print"
        variant={variant}
        leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
        onClick={() => (isUnderWay ? underWay.current?.abort() : void start())}
      >
        {isUnderWay ? `${t('ui.downloading', { size: formatBytes(receivedBytes) })} · ${t('ui.cancel')}` : children}
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
