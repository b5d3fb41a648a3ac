/**
 * What a recording can be, the one that most devices play first: AAC where the browser writes it (Safari, and Chromium on most
 * systems), else Opus.
 */
const types = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const endings: Readonly<Record<string, string>> = { 'audio/mp4': '.m4a', 'audio/webm': '.webm', 'audio/ogg': '.ogg' };

/** The part of a browser that this asks for; some have none of it, and none has it on a line that is not safe. */
export interface RecordingBrowser {
  MediaRecorder?: { isTypeSupported(type: string): boolean };
  navigator: { mediaDevices?: { getUserMedia?: unknown } };
}

/** As what this browser records; undefined where it does not, and a file of the phone's own recorder is chosen instead. */
export function recordingType(browser: RecordingBrowser): string | undefined {
  const { MediaRecorder: recorder, navigator } = browser;
  if (!recorder || typeof navigator.mediaDevices?.getUserMedia !== 'function') return undefined;
  return types.find((type) => recorder.isTypeSupported(type));
}

/** A recording as a file: its type without the codec, as the server is told it. */
export function recordingFile(parts: readonly Blob[], type: string, { name, endedAtMs }: { name: string; endedAtMs: number }): File {
  const [plain = ''] = type.split(';');
  return new File([...parts], name + (endings[plain] ?? ''), { type: plain, lastModified: endedAtMs });
}

/** Long enough for what somebody tells; short enough for a weak line, some hundred kilobytes a minute at the most. */
export const longestRecordingSeconds = 300;
/** Speech is well understood at this. */
export const recordingBitsPerSecond = 32_000;
