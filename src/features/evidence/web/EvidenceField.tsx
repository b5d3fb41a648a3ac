import { Button } from '@mantine/core';
import { IconCamera, IconFile, IconMicrophone, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { newId } from '../../../kernel/ids.ts';
import { useAsBusinessTime, useReadClock } from '../../../ui/clock.tsx';
import { DeviceFullError } from '../../../ui/offline/device-database.ts';
import { outbox } from '../../../ui/outbox/outbox.ts';
import { useOutbox } from '../../../ui/outbox/use-outbox.ts';
import type { Icon } from '../../../ui/page.ts';
import { useSignedIn } from '../../../ui/session.tsx';
import { useIsHere } from '../../../ui/use-is-here.ts';
import type { EvidenceKind } from '../content-kind.ts';
import classes from './Evidence.module.css';
import { EvidenceStrip } from './EvidenceStrip.tsx';
import { FileButton } from './FileButton.tsx';
import { useFilesAreTaken, useWatchGivingUp, whileFilesAreTaken } from './files-being-taken.ts';
import { evidenceOnDevice, forgetEvidence, holdEvidence } from './held-evidence.ts';
import { HeldItem } from './HeldItem.tsx';
import { pick, type Picked, type RefusedFile } from './picked.ts';
import { recordingType } from './voice/recording-type.ts';
import { useEvidenceWords, useRefusalWords } from './words.ts';

const VoiceRecorder = lazy(async () => ({ default: (await import('./voice/VoiceRecorder.tsx')).VoiceRecorder }));

export interface EvidenceFieldProps {
  evidenceIds: readonly string[];
  /** Told as a change of what stands there then: a file is on the disk a moment after it was picked. */
  onChange(change: (present: readonly string[]) => string[]): void;
  /** No more than these. */
  most: number;
  error?: string | undefined;
}

/** Named one by one, so that an iPhone gives JPEG for its HEIC. */
const pictureTypes = 'image/jpeg,image/png,image/webp';

interface Way {
  kind: EvidenceKind;
  word: 'evidence.take-photo' | 'evidence.choose-photos' | 'evidence.record' | 'evidence.choose-paper';
  icon: Icon;
  accept: string;
  /** Opens the camera or the recorder of a phone. */
  capture?: 'environment' | 'user';
}
const ways: readonly Way[] = [
  { kind: 'photo', word: 'evidence.take-photo', icon: IconCamera, accept: pictureTypes, capture: 'environment' },
  { kind: 'photo', word: 'evidence.choose-photos', icon: IconPhoto, accept: pictureTypes },
  { kind: 'voice', word: 'evidence.record', icon: IconMicrophone, accept: 'audio/*', capture: 'user' },
  { kind: 'paper', word: 'evidence.choose-paper', icon: IconFile, accept: `application/pdf,${pictureTypes}` },
];

/**
 * Photos, recordings and papers of a form, each optional. What is picked is kept on this device at once, and goes when the form is
 * saved (`outbox.add` with `releases`); what cannot be used is told at once, and the form is saved without it.
 */
export function EvidenceField({ evidenceIds, onChange, most, error }: EvidenceFieldProps) {
  const t = useEvidenceWords();
  const reasonOf = useRefusalWords();
  const { accountId } = useSignedIn();
  const { entries } = useOutbox();
  const readClock = useReadClock();
  const asBusinessTime = useAsBusinessTime();
  const [voiceType] = useState(() => recordingType(globalThis));
  const [records, setRecords] = useState(false);
  const isFull = evidenceIds.length >= most;
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const isHere = useIsHere();
  const areTaken = useFilesAreTaken();
  const watchGivingUp = useWatchGivingUp();
  const onTheWay = useRef(0);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const take = async (picked: readonly Picked[]) => {
    const isGivenUp = watchGivingUp();
    for (const one of picked) {
      try {
        await holdEvidence(accountId, one, readClock());
        if (isGivenUp()) await outbox.discard(one.evidenceId);
        // The form that it was picked for may have been left: then it stays held, is seen in the outbox, and is deleted by a person or by nobody.
        else if (isHere()) latest.current((present) => [...present, one.evidenceId]);
      } catch (reason) {
        const code = reason instanceof DeviceFullError ? 'evidence.device-full' : 'evidence.device-keeps-nothing';
        setRefused((before) => [...before, { name: one.file.name, refusals: [{ code }] }]);
      }
      onTheWay.current -= 1;
    }
  };
  const choose = (files: readonly File[], kind: EvidenceKind) => {
    const { picked, refused: useless } = pick(files, kind, { makeId: newId, taken: evidenceIds.length + onTheWay.current, most, asBusinessTime });
    setRefused(useless);
    onTheWay.current += picked.length;
    void whileFilesAreTaken(() => take(picked));
  };
  const remove = (evidenceId: string) => {
    onChange((present) => present.filter((id) => id !== evidenceId));
    void forgetEvidence(entries ?? [], [evidenceId]);
  };
  const here = evidenceOnDevice(entries ?? [], evidenceIds);
  const elsewhere = entries ? evidenceIds.filter((id) => !here.some(({ commandId }) => commandId === id)) : [];
  return (
    <fieldset className={classes['picker']}>
      <legend>{t('evidence.title')}</legend>
      <p className={classes['soft']}>{t('evidence.voluntary')}</p>
      <div className={classes['ways']}>
        {ways.map((way) =>
          way.kind === 'voice' && voiceType !== undefined ? (
            <Button
              key={way.word}
              variant="default"
              aria-expanded={records}
              // Folded away, it would lose what was said.
              disabled={records ? areTaken : isFull}
              leftSection={<IconMicrophone size={18} stroke={1.8} aria-hidden />}
              onClick={() => setRecords(!records)}
            >
              {t(way.word)}
            </Button>
          ) : (
            <FileButton key={way.word} way={way} disabled={isFull} onFiles={(files) => choose(files, way.kind)}>
              {t(way.word)}
            </FileButton>
          ),
        )}
      </div>
      {records && voiceType !== undefined && (
        <Suspense>
          <VoiceRecorder
            type={voiceType}
            onFiles={(files) => {
              setRecords(false);
              choose(files, 'voice');
            }}
          />
        </Suspense>
      )}
      <output className={classes['soft']}>{areTaken && !records && t('evidence.being-taken')}</output>
      {refused.map(({ name, refusals }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two photos may have one name, and none of these moves
        <p key={index} className={classes['problem']} role="alert">
          {t('evidence.not-taken', { name, reason: refusals.map(reasonOf).join(' ') })}
        </p>
      ))}
      {here.length > 0 && (
        <ul className={classes['list']}>
          {here.map((entry) => (
            <HeldItem key={entry.commandId} entry={entry} onRemove={() => remove(entry.commandId)} />
          ))}
        </ul>
      )}
      <EvidenceStrip
        evidenceIds={elsewhere}
        onLeaveOut={remove}
      />
      {error && (
        <p className={classes['problem']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
