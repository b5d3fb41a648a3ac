import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestEvidence, pieceBytes } from './evidence.ts';
import { bytesArrived, fileNameOf, lengthOfPiece, missingOffsets, mostUnsettled, pieceCount, refusalsAgainstDeclaring } from './rules.ts';

const sizes = fc.integer({ min: 1, max: largestEvidence });
const codesOf = (declaration: Partial<Parameters<typeof refusalsAgainstDeclaring>[0]>, unsettled = 0) =>
  refusalsAgainstDeclaring({ kind: 'photo', bytes: 1_000, mediaType: 'image/jpeg', ...declaration }, unsettled).map(({ code }) => code);

describe('pieces of a file', () => {
  it('are together the whole, whatever its size', () => {
    fc.assert(
      fc.property(sizes, (bytes) => {
        const offsets = missingOffsets(bytes, new Set());
        expect(offsets.length).toBe(pieceCount(bytes));
        expect(offsets.reduce((sum, offset) => sum + (lengthOfPiece(offset, bytes) ?? 0), 0)).toBe(bytes);
        expect(bytesArrived(bytes, offsets.map((offset) => offset / pieceBytes))).toBe(bytes);
      }),
    );
  });

  it('here and missing are together all, whichever have come', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(399)), (bytes, come) => {
        const positions = new Set(come.filter((position) => position < pieceCount(bytes)));
        const missing = missingOffsets(bytes, positions).reduce((sum, offset) => sum + (lengthOfPiece(offset, bytes) ?? 0), 0);
        expect(bytesArrived(bytes, positions) + missing).toBe(bytes);
      }),
    );
  });

  it('begin at multiples of 65,536 and nowhere else, and none behind the end', () => {
    expect([lengthOfPiece(0, 70_000), lengthOfPiece(65_536, 70_000)]).toEqual([65_536, 4_464]);
    expect([lengthOfPiece(1, 70_000), lengthOfPiece(131_072, 70_000), lengthOfPiece(65_536, 65_536)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('before a byte is sent', () => {
  it('200 MB, and nothing at all, are refused; exactly the limit is not', () => {
    expect(codesOf({ bytes: 200 * 1024 * 1024 })).toEqual(['evidence.too-large']);
    expect(codesOf({ bytes: largestEvidence + 1 })).toEqual(['evidence.too-large']);
    expect(codesOf({ bytes: 0 })).toEqual(['evidence.empty']);
    expect(codesOf({ bytes: largestEvidence })).toEqual([]);
  });

  it('what the device itself calls useless is refused; many names of a sound, or none, are not held against it', () => {
    expect(codesOf({ mediaType: 'image/heic' })).toEqual(['evidence.heic']);
    expect(codesOf({ mediaType: 'image/svg+xml' })).toEqual(['evidence.not-a-photo']);
    expect(codesOf({ mediaType: 'text/html' })).toEqual(['evidence.not-a-photo']);
    for (const mediaType of ['', 'audio/x-m4a', 'video/webm', 'video/mp4', 'audio/webm;codecs=opus', 'application/octet-stream']) {
      expect(codesOf({ kind: 'voice', mediaType })).toEqual([]);
    }
  });

  it('a script that fills the disk with halves is told to finish first', () => {
    expect(codesOf({}, mostUnsettled)).toEqual(['evidence.too-many-unfinished']);
    expect(codesOf({}, mostUnsettled - 1)).toEqual([]);
  });
});

it('a file that somebody keeps has a name of ours, with its day', () => {
  const evidenceId = '01976a3e-5c00-7000-8000-00000000abcd';
  expect(fileNameOf({ kind: 'paper', evidenceId, date: '2020-06-12', content: 'pdf' })).toBe('凭证-20200612-00abcd.pdf');
});
