/** What a signed paper may be: a scan or a photograph of it. */
export const paperKinds = {
  pdf: { mediaType: 'application/pdf', ending: '.pdf' },
  jpeg: { mediaType: 'image/jpeg', ending: '.jpg' },
  png: { mediaType: 'image/png', ending: '.png' },
} as const;
export type PaperKind = keyof typeof paperKinds;

export const largestPaper = 10 * 1024 * 1024;

const beginnings: readonly { kind: PaperKind; bytes: readonly number[] }[] = [
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** By the first bytes alone: a name or a browser's word for the type proves nothing. */
export function kindOfPaper(content: Uint8Array): PaperKind | undefined {
  return beginnings.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte))?.kind;
}
