import { Button } from '@mantine/core';
import { IconCircleCheck, IconPencilPlus } from '@tabler/icons-react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { outboxPath } from '../../../../ui/outbox/paths.ts';
import { useOutbox } from '../../../../ui/outbox/use-outbox.ts';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

const headlines = { waiting: 'assistance.record.saved', received: 'assistance.record.arrived', refused: 'assistance.record.was-refused' } as const;

/** Drawn when the act is on the disk, and never before; tells by itself when the server has it. */
export function SavedAct({ commandId, onAnother }: { commandId: string; onAnother(): void }) {
  const t = useTranslator(recordWords);
  const say = useSay();
  const entry = useOutbox().entries?.find((one) => one.commandId === commandId);
  const state = entry?.state ?? 'waiting';
  return (
    <Section>
      <output className={classes['saved']} data-state={state}>
        <IconCircleCheck size={56} stroke={1.2} aria-hidden />
        <p className={classes['verdict']}>{t(headlines[state])}</p>
        {entry && <p>{say(entry.title)}</p>}
        {state === 'waiting' && <p className={classes['soft']}>{t('assistance.record.will-be-sent')}</p>}
      </output>
      <div className={classes['next']}>
        <Button size="lg" leftSection={<IconPencilPlus size={22} stroke={1.8} aria-hidden />} onClick={onAnother}>
          {t('assistance.record.another')}
        </Button>
        <PageButton size="lg" variant="default" to={outboxPath}>
          {t('assistance.record.see-outbox')}
        </PageButton>
      </div>
    </Section>
  );
}
