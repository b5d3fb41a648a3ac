import { Button } from '@mantine/core';
import type { ToldRefusal } from '../api/problem-error.ts';
import type { CommandState } from '../api/use-command.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Notice } from './Notice.tsx';

export interface CommandNoticeProps {
  command: CommandState;
  /** Refusals that stand beside their field already are left out; see `useFieldErrors`. */
  isShownElsewhere?(refusal: ToldRefusal): boolean;
  /** False where nothing was typed that could be lost. */
  hasInput?: boolean;
}

/** Stands near the button that sends: calm while the server is away, plain words when it refused, nothing otherwise. */
export function CommandNotice({ command, isShownElsewhere, hasInput = true }: CommandNoticeProps) {
  const t = useTranslator(uiMessages);
  if (command.waiting) {
    return (
      <Notice
        tone="due"
        title={t('ui.waiting-title')}
        announce="status"
        actions={
          <Button variant="default" onClick={command.stopWaiting}>
            {t('ui.stop-waiting')}
          </Button>
        }
      >
        <p>{t('ui.waiting-command', { failures: command.waiting.failures })}</p>
        {!navigator.onLine && <p>{t('ui.offline')}</p>}
      </Notice>
    );
  }
  if (!command.error) return null;
  return <ErrorNotice error={command.error} hasInput={hasInput} {...(isShownElsewhere ? { isShownElsewhere } : {})} />;
}
