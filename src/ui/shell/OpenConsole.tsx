import { useQuery } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';

export interface OpenConsoleProps {
  /** Fetches the code of the pages behind the sign-in. */
  load(): Promise<AnyRouter>;
  onOpen(router: AnyRouter): void;
}

/** Brings the console; on a line that breaks it keeps trying and says so. */
export function OpenConsole({ load, onOpen }: OpenConsoleProps) {
  const t = useTranslator(uiMessages);
  const { data, failureCount } = useQuery({
    queryKey: ['the code of the console'],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: true,
    retryDelay: 3_000,
  });
  useEffect(() => {
    if (data) onOpen(data);
  }, [data, onOpen]);
  if (failureCount === 0) return null;
  return (
    <Notice tone="due" title={t('ui.waiting-title')} announce="status">
      <p>{t('ui.waiting-page')}</p>
    </Notice>
  );
}
