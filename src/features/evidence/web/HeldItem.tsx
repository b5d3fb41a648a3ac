import { Checkbox, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { formatBytes } from '../../../ui/components/accepted-file.ts';
import { useLanguage } from '../../../ui/language/language.tsx';
import type { OutboxEntry } from '../../../ui/outbox/entry.ts';
import { NotSaved } from '../../../ui/outbox/NotSaved.tsx';
import classes from './Evidence.module.css';
import { declarationIn, markHeld } from './held-evidence.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useEvidenceWords } from './words.ts';

/** A photo, recording or paper of a form, as it lies on this device. */
export function HeldItem({ entry, onRemove }: { entry: OutboxEntry; onRemove(): void }) {
  const t = useEvidenceWords();
  const { language } = useLanguage();
  const { kind, bytes, showsChildFaces } = declarationIn(entry);
  const [file] = entry.files;
  const [notKept, setNotKept] = useState<Error>();
  const mark = (isShown: boolean) => {
    setNotKept(undefined);
    markHeld(entry, isShown).catch((error: unknown) => setNotKept(error instanceof Error ? error : new Error('not kept', { cause: error })));
  };
  const reasons = entry.refusal?.refusals.map(({ message }) => message[language]) ?? [];
  return (
    <li className={classes['item']}>
      {file && <Thumbnail blob={file.content} kind={kind} />}
      <div className={classes['about']}>
        <p>
          {t(`evidence.kind.${kind}`)} · <span className="jd-number">{formatBytes(bytes)}</span>
        </p>
        {reasons.length > 0 && <p className={classes['problem']}>{`${t('evidence.refused')} · ${reasons.join(' ')}`}</p>}
        {kind === 'photo' && (
          <Checkbox
            size="sm"
            label={t('evidence.shows-child-faces')}
            description={showsChildFaces ? t('evidence.then-seen-by') : undefined}
            checked={showsChildFaces}
            // Declared with the first byte: later the picture's own page is the place to say it.
            disabled={entry.state !== 'held'}
            onChange={(event) => mark(event.currentTarget.checked)}
          />
        )}
      </div>
      <CloseButton size="lg" aria-label={t('evidence.remove', { name: file?.name ?? '' })} onClick={onRemove} />
      {notKept && (
        <div className={classes['below']}>
          <NotSaved error={notKept} />
        </div>
      )}
    </li>
  );
}
