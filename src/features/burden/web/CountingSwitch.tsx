import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { switchBurden, viewBurden, type BurdenView } from '../contract.ts';
import { useBurdenWords } from './words.ts';

interface SwitchProps {
  /** Given what was done, in words: each switch goes away with what it did. */
  onSwitched(words: string): void;
}

/** Above the figures while nothing is counted: who switched it off and when, and the way back. */
export function CountingIsOff({ off: { since, byName }, onSwitched }: { off: NonNullable<BurdenView['off']> } & SwitchProps) {
  const t = useBurdenWords();
  const format = useFormat();
  const command = useSwitch(() => onSwitched(t('burden.resumed')));
  const resume = (
    <Button variant="default" loading={command.isPending} onClick={() => command.send({ body: { isOn: true } })}>
      {t('burden.resume')}
    </Button>
  );
  return (
    <Notice tone="due" title={t('burden.off', { time: format.dateTime(since), name: byName })} actions={resume}>
      <p>{t('burden.off-words')}</p>
      <CommandNotice command={command} hasInput={false} />
    </Notice>
  );
}

/** The way to switch it off, at the end of the page. */
export function CountingIsOn({ onSwitched }: SwitchProps) {
  const t = useBurdenWords();
  const [isAsking, setAsking] = useState(false);
  const command = useSwitch(() => {
    setAsking(false);
    onSwitched(t('burden.stopped'));
  });
  return (
    <Section title={t('burden.switch')} lead={t('burden.switch-lead')}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('burden.stop')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('burden.stop')}
        confirmLabel={t('burden.stop')}
        isPending={command.isPending}
        onConfirm={() => command.send({ body: { isOn: false } })}
      >
        <p>{t('burden.stop-words')}</p>
        <CommandNotice command={command} hasInput={false} />
      </ConfirmDialog>
    </Section>
  );
}

function useSwitch(onSuccess: () => void) {
  return useCommand(switchBurden, { invalidates: [viewBurden], onSuccess });
}
