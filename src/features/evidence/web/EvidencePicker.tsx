import { Button, Checkbox, CloseButton } from '@mantine/core';
import { IconCamera, IconFile, IconMicrophone, IconPhoto } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { newId } from '../../../kernel/ids.ts';
import { formatBytes } from '../../../ui/components/accepted-file.ts';
import type { Icon } from '../../../ui/page.ts';
import { evidenceKinds, type EvidenceKind } from '../content-kind.ts';
import type { Arrival } from '../evidence.ts';
import classes from './Evidence.module.css';
import { pick, type PickedEvidence, type RefusedFile } from './picked.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useEvidenceWords, useRefusalWords } from './words.ts';

export interface EvidencePickerProps {
  evidence: readonly PickedEvidence[];
  onChange(evidence: readonly PickedEvidence[]): void;
  /** By evidence id, how far the sending is; without it nothing is said of sending (an outbox does it). */
  arrivals?: ReadonlyMap<string, Arrival>;
  /** What this form asks for; all unless told. */
  kinds?: readonly EvidenceKind[];
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

/** Takes photos, recordings and papers beside a form, each optional. What cannot be used is told at once; nothing is sent from here. */
export function EvidencePicker({ evidence, onChange, arrivals, kinds = evidenceKinds }: EvidencePickerProps) {
  const t = useEvidenceWords();
  const reasonOf = useRefusalWords();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const take = (files: FileList | null, kind: EvidenceKind) => {
    const sorted = pick(Array.from(files ?? []), kind, newId);
    setRefused(sorted.refused);
    if (sorted.picked.length > 0) onChange([...evidence, ...sorted.picked]);
  };
  const change = (evidenceId: string, showsChildFaces: boolean) =>
    onChange(evidence.map((one) => (one.evidenceId === evidenceId ? { ...one, showsChildFaces } : one)));
  return (
    <fieldset className={classes['picker']}>
      <legend>{t('evidence.title')}</legend>
      <p className={classes['soft']}>{t('evidence.voluntary')}</p>
      <div className={classes['ways']}>
        {ways.filter(({ kind }) => kinds.includes(kind)).map((way) => (
          <FileButton key={way.word} way={way} onFiles={(files) => take(files, way.kind)}>
            {t(way.word)}
          </FileButton>
        ))}
      </div>
      {refused.map(({ name, refusals }) => (
        <p key={name} className={classes['problem']} role="alert">
          {name}: {refusals.map(reasonOf).join(' ')}
        </p>
      ))}
      <ul className={classes['list']}>
        {evidence.map((one) => (
          <li key={one.evidenceId} className={classes['item']}>
            <Thumbnail evidence={one} />
            <div className={classes['about']}>
              <p>
                {t(`evidence.kind.${one.kind}`)} · <span className="jd-number">{formatBytes(one.blob.size)}</span>
              </p>
              {arrivals && <Progress bytes={one.blob.size} arrival={arrivals.get(one.evidenceId)} />}
              {one.kind === 'photo' && (
                <Checkbox
                  size="sm"
                  label={t('evidence.shows-child-faces')}
                  checked={one.showsChildFaces}
                  // Declared with the first byte: later the picture's own page is the place to say it.
                  disabled={arrivals?.has(one.evidenceId) ?? false}
                  onChange={(event) => change(one.evidenceId, event.currentTarget.checked)}
                />
              )}
            </div>
            <CloseButton
              size="lg"
              aria-label={t('evidence.remove', { name: one.name })}
              onClick={() => onChange(evidence.filter(({ evidenceId }) => evidenceId !== one.evidenceId))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function FileButton({ way, onFiles, children }: { way: Way; onFiles(files: FileList | null): void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  const Drawing = way.icon;
  return (
    <>
      <Button variant="default" leftSection={<Drawing size={18} stroke={1.8} aria-hidden />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={way.accept}
        multiple={way.capture === undefined}
        {...(way.capture ? { capture: way.capture } : {})}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function Progress({ bytes, arrival }: { bytes: number; arrival: Arrival | undefined }) {
  const t = useEvidenceWords();
  const reasonOf = useRefusalWords();
  if (!arrival) return <p className={classes['soft']}>{t('evidence.waiting')}</p>;
  if (arrival.refusal) return <p className={classes['problem']}>{`${t('evidence.refused')} · ${reasonOf(arrival.refusal)}`}</p>;
  if (arrival.state !== 'arriving') return <p className={classes['soft']}>{t(arrival.state === 'checking' ? 'evidence.checking' : 'evidence.accepted')}</p>;
  const percent = Math.floor((100 * arrival.arrivedBytes) / bytes);
  return (
    <p className={classes['soft']}>
      <progress className={classes['bar']} max={bytes} value={arrival.arrivedBytes} aria-hidden /> {t('evidence.arrived', { percent })}
    </p>
  );
}
