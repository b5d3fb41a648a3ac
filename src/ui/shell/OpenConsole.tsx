import { useQuery } from '@tanstack/react-query';
import { useEffect, type ComponentType } from 'react';
import { useClockAnchor } from '../clock.tsx';
import { Notice } from '../components/Notice.tsx';
import { Opening } from '../components/Opening.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { useSessionQuery } from '../session.tsx';

export interface OpenConsoleProps {
  load(): Promise<ComponentType>;
  onOpen(console: ComponentType): void;
}

/** Brings the console; on a line that breaks it keeps trying and says so. */
export function OpenConsole({ load, onOpen }: OpenConsoleProps) {
  const t = useTranslator(uiMessages);
  // Asked while the code travels: every page of the console waits for these two.
  useSessionQuery();
  useClockAnchor();
  const { data, failureCount } = useQuery({
    queryKey: ['the code of the console'],
    queryFn: async () => ({ console: await load() }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: true,
    retryDelay: 3_000,
  });
  useEffect(() => {
    if (data) onOpen(data.console);
  }, [data, onOpen]);
  if (failureCount === 0) return <Opening />;
  return (
    <Notice tone="due" title={t('ui.waiting-title')} announce="status">
      <p>{t('ui.waiting-page')}</p>
    </Notice>
  );
}
