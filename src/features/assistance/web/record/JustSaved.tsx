import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageButton } from '../../../../ui/links.tsx';
import type { DraftAct } from '../../act.ts';
import { ActLine } from '../ActLine.tsx';
import { actPath, actsPath } from '../paths.ts';
import { useActWords } from '../words.ts';

export interface JustSavedProps {
  act: DraftAct;
  villageName: string | undefined;
  onAnother(): void;
}

/** It is in the ledger; the next one begins with the same village and day. */
export function JustSaved({ act, villageName, onAnother }: JustSavedProps) {
  const t = useActWords();
  const another = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; somebody at a keyboard goes on with this one.
  useEffect(() => another.current?.focus(), []);
  return (
    <Notice
      tone="confirmed"
      announce="status"
      title={t('assistance.saved')}
      actions={
        <>
          <Button ref={another} onClick={onAnother}>
            {t('assistance.another')}
          </Button>
          <PageButton variant="default" to={actPath(act.actId)}>
            {t('assistance.open-act')}
          </PageButton>
          <PageButton variant="default" to={actsPath}>
            {t('assistance.back')}
          </PageButton>
        </>
      }
    >
      <ActLine act={act} villageName={villageName} />
    </Notice>
  );
}
