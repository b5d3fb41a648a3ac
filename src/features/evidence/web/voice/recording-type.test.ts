import { describe, expect, it } from 'vitest';
import { contentKindOf } from '../../content-kind.ts';
import { refusalOfContent, refusalsAgainstDeclaring } from '../../rules.ts';
import { recordingFile, recordingType, type RecordingBrowser } from './recording-type.ts';

const browserWith = (...supported: string[]): RecordingBrowser => ({
  MediaRecorder: { isTypeSupported: (type) => supported.includes(type) },
  navigator: { mediaDevices: { getUserMedia: () => undefined } },
});

describe('a recording', () => {
  it('is made as what most devices play, as far as the browser can', () => {
    expect(recordingType(browserWith('audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'))).toBe('audio/mp4;codecs=mp4a.40.2');
    expect(recordingType(browserWith('audio/mp4', 'audio/webm;codecs=opus')), 'Opus in a box of AAC is played by few').toBe('audio/webm;codecs=opus');
    expect(recordingType(browserWith('audio/mp4'))).toBe('audio/mp4');
  });

  it('is chosen from the phone’s own where the browser makes none, or has no microphone to give on this line', () => {
    expect(recordingType(browserWith())).toBeUndefined();
    expect(recordingType({ navigator: {} })).toBeUndefined();
    expect(recordingType({ ...browserWith('audio/mp4'), navigator: {} })).toBeUndefined();
  });

  it.each([
    ['audio/webm;codecs=opus', [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d]],
    ['audio/mp4', [0, 0, 0, 0x24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d]],
    ['audio/mp4;codecs=mp4a.40.2', [0, 0, 0, 0x1c, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x35]],
    ['audio/ogg;codecs=opus', [0x4f, 0x67, 0x67, 0x53, 0, 2]],
  ])('of every browser is taken by the server: %s', async (type, head) => {
    const file = recordingFile([new Blob([Uint8Array.from(head)])], type, { name: '录音', endedAtMs: 1_592_296_860_000 });
    expect(refusalsAgainstDeclaring({ kind: 'voice', bytes: file.size, mediaType: file.type }, 0)).toEqual([]);
    expect(refusalOfContent(contentKindOf(new Uint8Array(await file.arrayBuffer())), 'voice')).toBeUndefined();
    expect([file.type, file.lastModified]).toEqual([type.split(';')[0], 1_592_296_860_000]);
    expect(file.name).toMatch(/^录音\.(?:m4a|webm|ogg)$/);
  });
});
