/** What evidence is meant to be. */
export const evidenceKinds = ['photo', 'voice', 'paper'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What bytes can be, and as what they may come. `heic` and `amr` are known so that they can be refused with advice. */
export const contentKinds = {
  jpeg: { mediaType: 'image/jpeg', ending: '.jpg', serves: ['photo', 'paper'] },
  png: { mediaType: 'image/png', ending: '.png', serves: ['photo', 'paper'] },
  webp: { mediaType: 'image/webp', ending: '.webp', serves: ['photo', 'paper'] },
  pdf: { mediaType: 'application/pdf', ending: '.pdf', serves: ['paper'] },
  webm: { mediaType: 'audio/webm', ending: '.webm', serves: ['voice'] },
  ogg: { mediaType: 'audio/ogg', ending: '.ogg', serves: ['voice'] },
  mp4: { mediaType: 'audio/mp4', ending: '.m4a', serves: ['voice'] },
  mp3: { mediaType: 'audio/mpeg', ending: '.mp3', serves: ['voice'] },
  wav: { mediaType: 'audio/wav', ending: '.wav', serves: ['voice'] },
  heic: { mediaType: 'image/heic', ending: '.heic', serves: [] },
  amr: { mediaType: 'audio/amr', ending: '.amr', serves: [] },
} as const satisfies Record<string, { mediaType: string; ending: string; serves: readonly EvidenceKind[] }>;
export type ContentKind = keyof typeof contentKinds;

export const contentKindNames = Object.keys(contentKinds) as ContentKind[];

/** Pictures are drawn anew for display; everything else is only handed out. */
export function isPicture(kind: ContentKind): boolean {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp';
}

export function serves(kind: ContentKind, as: EvidenceKind): boolean {
  return (contentKinds[kind].serves as readonly EvidenceKind[]).includes(as);
}

const heicBrands = /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])$/;
const audioBrands = /^(?:M4A |M4B |mp4[12]|isom|iso[2-9]|dash|3gp[4-9]|qt {2})$/;

/** By the first bytes alone: a name, or a browser's word for the type, proves nothing. Undefined: nothing that we take. */
export function contentKindOf(head: Uint8Array): ContentKind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  const begins = (...bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  if (text(0, 5) === '%PDF-') return 'pdf';
  if (begins(0x1a, 0x45, 0xdf, 0xa3)) return text(0, 64).includes('webm') ? 'webm' : undefined;
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 5) === '#!AMR') return 'amr';
  if (text(4, 8) === 'ftyp') return kindOfBrand(text(8, 12));
  if (text(0, 3) === 'ID3' || isFrameOfMp3(head)) return 'mp3';
  return undefined;
}

function kindOfBrand(brand: string): ContentKind | undefined {
  if (heicBrands.test(brand)) return 'heic';
  return audioBrands.test(brand) ? 'mp4' : undefined;
}

/** Eleven bits of one, then a version, a layer and a rate that exist. */
function isFrameOfMp3([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  return isSync && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}
