import { useCallback, useEffect, useRef, useState } from 'react';
import { longestRecordingSeconds, recordingBitsPerSecond, recordingFile } from './recording-type.ts';

export type VoiceState =
  | { step: 'idle' }
  /** The browser asks the person whether the page may hear. */
  | { step: 'asking' }
  | { step: 'recording'; seconds: number }
  /** There until it is kept or dropped, or the next one has begun; `why` that one did not begin. */
  | { step: 'made'; file: File; address: string; isAsking?: boolean; why?: WhyNotHeard }
  | { step: 'failed'; why: WhyNotHeard };

/** `forbidden`: the person or the phone said no; `missing`: there is no microphone, it is in use, or the browser does not record it. */
type WhyNotHeard = 'forbidden' | 'missing';

interface Running {
  recorder: MediaRecorder;
  stream: MediaStream;
}

/** Records what the microphone hears, from press to press and no longer than allowed; nothing leaves the page by it. */
export function useVoiceRecorder(type: string, name: string) {
  const [state, setState] = useState<VoiceState>({ step: 'idle' });
  const running = useRef<Running>(undefined);
  const isGone = useRef(false);
  const address = state.step === 'made' ? state.address : undefined;

  const stop = useCallback(() => {
    if (running.current?.recorder.state === 'recording') running.current.recorder.stop();
  }, []);
  // Left in the middle, the page does not go on hearing.
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop();
    };
  }, [stop]);
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);

  const start = async () => {
    setState((before) => (before.step === 'made' ? { step: 'made', file: before.file, address: before.address, isAsking: true } : { step: 'asking' }));
    const fail = (why: WhyNotHeard) => setState((before) => (before.step === 'made' ? { ...before, isAsking: false, why } : { step: 'failed', why }));
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      const isForbidden = error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
      return fail(isForbidden ? 'forbidden' : 'missing');
    }
    const endHearing = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    if (isGone.current) return endHearing();
    let recorder: MediaRecorder;
    const parts: Blob[] = [];
    try {
      recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: recordingBitsPerSecond });
      recorder.start(1_000);
    } catch {
      endHearing();
      return fail('missing');
    }
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    // Also when a call comes in and the phone takes the microphone away: what was said until then is there.
    recorder.addEventListener('stop', () => {
      endHearing();
      running.current = undefined;
      if (isGone.current) return;
      const file = recordingFile(parts, type, { name, endedAtMs: Date.now() });
      setState(file.size === 0 ? { step: 'failed', why: 'missing' } : { step: 'made', file, address: URL.createObjectURL(file) });
    });
    running.current = { recorder, stream };
    setState({ step: 'recording', seconds: 0 });
  };

  const isRecording = state.step === 'recording';
  useEffect(() => {
    if (!isRecording) return undefined;
    const timer = setInterval(() => setState((before) => (before.step === 'recording' ? { ...before, seconds: before.seconds + 1 } : before)), 1_000);
    return () => clearInterval(timer);
  }, [isRecording]);
  const isTooLong = state.step === 'recording' && state.seconds >= longestRecordingSeconds;
  useEffect(() => {
    if (isTooLong) stop();
  }, [isTooLong, stop]);

  return { state, start: () => void start(), stop, forget: () => setState({ step: 'idle' }) };
}
