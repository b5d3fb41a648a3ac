import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { HoldPage } from '../../../../ui/HoldPage.tsx';
import { useHoldVersion } from '../../../../ui/offline/NewVersion.tsx';
import classes from '../Evidence.module.css';
import { FileButton } from '../FileButton.tsx';
import { useHoldSaving, useWatchGivingUp } from '../files-being-taken.ts';
import { longestRecordingSeconds } from './recording-type.ts';
import { useVoiceRecorder } from './use-voice-recorder.ts';
import { useVoiceWords } from './voice-words.ts';

export interface VoiceRecorderProps {
  /** As what the browser records. */
  type: string;
  onFiles(files: readonly File[]): void;
}

/** Pressed to begin, pressed to end; heard before it is kept. What the phone's own recorder made can be chosen instead. */
export function VoiceRecorder({ type, onFiles }: VoiceRecorderProps) {
  const t = useVoiceWords();
  const { state, start, stop, forget } = useVoiceRecorder(type, t('evidence.voice.name'));
  const { step } = state;
  const words = {
    idle: t('evidence.voice.before', { minutes: longestRecordingSeconds / 60 }),
    asking: t('evidence.voice.asking'),
    recording: t('evidence.voice.recording'),
    made: t('evidence.voice.made'),
    failed: '',
  }[step];
  // Saved now, the form would go without it, and nobody would be told.
  const isOpen = step === 'recording' || step === 'made';
  useHoldSaving(isOpen);
  useHoldVersion(isOpen);
  const [isGivenUp] = useState(useWatchGivingUp());
  const panel = useRef<HTMLDivElement>(null);
  // Each step has another button in the place of the one that was pressed.
  useEffect(() => {
    if (step !== 'asking') panel.current?.querySelector('button')?.focus();
  }, [step]);
  return (
    <div ref={panel} className={classes['voice']}>
      <output className={classes['soft']}>{words}</output>
      {'why' in state && state.why && (
        <p className={classes['problem']} role="alert">
          {t(`evidence.voice.${state.why}`)}
        </p>
      )}
      {state.step === 'recording' && (
        <p className={classes['running']}>
          <span className="jd-number">{`${clockOf(state.seconds)} / ${clockOf(longestRecordingSeconds)}`}</span>
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what was just said has no written form */}
      {state.step === 'made' && <audio className={classes['player']} controls src={state.address} />}
      <div className={classes['ways']}>
        {(step === 'idle' || step === 'asking' || step === 'failed') && (
          <>
            <Button variant="default" loading={step === 'asking'} onClick={start}>
              {t('evidence.voice.begin')}
            </Button>
            <FileButton way={{ accept: 'audio/*' }} onFiles={onFiles}>
              {t('evidence.voice.choose')}
            </FileButton>
          </>
        )}
        {step === 'recording' && <Button onClick={stop}>{t('evidence.voice.end')}</Button>}
        {state.step === 'made' && (
          <>
            <Button variant="default" onClick={() => onFiles([state.file])}>
              {t('evidence.voice.keep')}
            </Button>
            <Button variant="default" loading={state.isAsking ?? false} onClick={start}>
              {t('evidence.voice.again')}
            </Button>
            <Button variant="subtle" disabled={state.isAsking ?? false} onClick={forget}>
              {t('evidence.voice.drop')}
            </Button>
          </>
        )}
      </div>
      {isOpen && (
        <>
          <p className={classes['soft']}>{t('evidence.voice.first')}</p>
          <HoldPage isHeld={() => !isGivenUp()} title={t('evidence.voice.leave-title')} leaveLabel={t('evidence.voice.leave')}>
            <p>{t('evidence.voice.leave-words')}</p>
          </HoldPage>
        </>
      )}
    </div>
  );
}

/** 1:05 */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
