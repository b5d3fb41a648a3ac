import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageButton } from '../../../../ui/links.tsx';
import { outboxPath } from '../../../../ui/outbox/paths.ts';
import { Reasons } from '../../../../ui/outbox/Reasons.tsx';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import type { DraftAct } from '../../act.ts';
import { ActLine } from '../ActLine.tsx';
import { actPath, actsPath } from '../paths.ts';
import { useActWords } from '../words.ts';

export interface JustSavedProps {
  act: DraftAct;
  /** Its entry in the outbox. */
  commandId: string;
  villageName: string | undefined;
  onAnother(): void;
}

const states = {
  waiting: { tone: 'plain', title: 'assistance.saved-here' },
  received: { tone: 'confirmed', title: 'assistance.saved' },
  refused: { tone: 'urgent', title: 'assistance.saved-refused' },
} as const;

/** Drawn when the act is on the disk and never before; tells by itself when the ledger has it. The next one begins with the same village and day. */
export function JustSaved({ act, commandId, villageName, onAnother }: JustSavedProps) {
  const t = useActWords();
  const another = useRef<HTMLButtonElement>(null);
  const { entries = [] } = useOutbox();
  const entry = entries.find((one) => one.commandId === commandId);
  const following = entries.filter((one) => one.state === 'waiting' && act.evidenceIds.includes(one.commandId)).length;
  const codes = entries.filter((one) => one.state === 'waiting' && one.dependsOn.includes(commandId)).length;
  const state = !entry || entry.state === 'held' ? 'waiting' : entry.state;
  // The button that was pressed is gone; somebody at a keyboard goes on with this one.
  useEffect(() => another.current?.focus(), []);
  return (
    <Notice
      tone={states[state].tone}
      announce="status"
      title={t(states[state].title)}
      actions={
        <>
          {state === 'refused' && <PageButton to={outboxPath}>{t('assistance.see-outbox')}</PageButton>}
          <Button ref={another} variant={state === 'refused' ? 'default' : 'filled'} onClick={onAnother}>
            {t('assistance.another')}
          </Button>
          {state === 'received' && (
            <PageButton variant="default" to={actPath(act.actId)}>
              {t('assistance.open-act')}
            </PageButton>
          )}
          {state === 'waiting' && (
            <PageButton variant="default" to={outboxPath}>
              {t('assistance.see-outbox')}
            </PageButton>
          )}
          <PageButton variant="default" to={actsPath}>
            {t('assistance.back')}
          </PageButton>
        </>
      }
    >
      {state === 'waiting' && <p>{t('assistance.saved-here-words')}</p>}
      {state === 'refused' && entry && <Reasons entry={entry} />}
      {state !== 'refused' && following > 0 && <p>{t('assistance.photos-follow', { count: following })}</p>}
      {state !== 'refused' && codes > 0 && <p>{t('assistance.codes-follow', { count: codes })}</p>}
      <ActLine act={act} villageName={villageName} />
    </Notice>
  );
}
