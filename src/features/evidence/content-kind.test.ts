import { describe, expect, it } from 'vitest';
import { contentKindOf, serves } from './content-kind.ts';
import { refusalOfContent } from './rules.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)));
const box = (brand: string) => bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0]);

describe('what bytes are', () => {
  it.each([
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe1])],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['pdf', bytes('%PDF-1.4\n')],
    ['webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm')],
    ['ogg', bytes('OggS', [0, 2])],
    ['mp4', box('M4A ')],
    ['mp4', box('isom')],
    ['mp3', bytes('ID3', [3, 0])],
    ['mp3', bytes([0xff, 0xfb, 0x90, 0x00])],
    ['wav', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['amr', bytes('#!AMR\n', [0x3c])],
    ['amr', bytes('#!AMR-WB\n', [0x3c])],
    ['heic', box('heic')],
    ['heic', box('mif1')],
    ['heic', box('avif')],
  ] as const)('is told from their beginning: %s', (kind, head) => {
    expect(contentKindOf(head)).toBe(kind);
  });

  it.each([
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['an archive', bytes('PK', [3, 4])],
    ['a program', bytes('MZ', [0x90, 0])],
    ['a film in Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3], 'matroska')],
    ['a GIF', bytes('GIF89a')],
    ['a TIFF', bytes('II*', [0])],
    ['nothing', bytes()],
    ['a page with a PDF further down', bytes('<html>%PDF-1.4')],
  ])('is nothing that we take: %s', (_, head) => {
    expect(contentKindOf(head)).toBeUndefined();
  });

  it('decides as what they may come: a recording is no photo, a photo of a paper is a paper', () => {
    expect([serves('mp3', 'photo'), serves('jpeg', 'paper'), serves('pdf', 'photo'), serves('jpeg', 'voice')]).toEqual([false, true, false, false]);
    expect(refusalOfContent('mp3', 'photo')?.code).toBe('evidence.not-a-photo');
    expect(refusalOfContent(undefined, 'voice')?.code).toBe('evidence.not-a-voice');
    expect(refusalOfContent('jpeg', 'photo')).toBeUndefined();
  });

  it('gets advice where it is HEIC or AMR, whatever it came as', () => {
    for (const kind of ['photo', 'paper', 'voice'] as const) {
      expect(refusalOfContent('heic', kind)?.code).toBe('evidence.heic');
      expect(refusalOfContent('amr', kind)?.code).toBe('evidence.amr');
    }
  });
});
