import * as z from 'zod';

/** Raised when an older program could not read what a newer one writes. */
export const formatVersion = 2;

/** Names inside the archive: the header comes first, the tables in the order in which they can be loaded, the manifest last. */
export const headerPath = 'jiedui-backup.json';
export const manifestPath = 'manifest.json';
/** `tables/<table>/000001.copy` and so on; put together they are what `COPY … TO STDOUT` gave. */
export const piecePath = (table: string, piece: number): string => `tables/${table}/${String(piece).padStart(6, '0')}.copy`;
/** `files/<digest>/000001` and so on, after the tables. */
export const filePiecePath = (digest: string, piece: number): string => `files/${digest}/${String(piece).padStart(6, '0')}`;
export const digestOfPath = (path: string): string | undefined => /^files\/([0-9a-f]{64})\/\d+$/.exec(path)?.[1];
export const tableOfPath = (path: string): string | undefined => /^tables\/([^/]+)\/\d+\.copy$/.exec(path)?.[1];

/** Tells from the first bytes whose file this is and whether we can read it. */
export const headerSchema = z.looseObject({
  format: z.literal('jiedui-backup'),
  formatVersion: z.int().positive(),
  productVersion: z.string(),
  madeAt: z.iso.datetime(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal('jiedui-backup'),
  // Version 1 had no files.
  formatVersion: z.literal([1, formatVersion]),
  productVersion: z.string(),
  madeAt: z.iso.datetime(),
  postgresVersion: z.string(),
  /** The schema that the rows fit. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: digestSchema })),
  /** In the order in which foreign keys let them be loaded. */
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256: digestSchema,
    }),
  ),
  /** Files by their content: each proves itself by its name, together they are counted. */
  files: z
    .strictObject({ count: z.int().nonnegative(), bytes: z.int().nonnegative(), /** Of their digests in order. */ sha256: digestSchema })
    .optional(),
  /** Which files of keys belong to it; they are kept apart from it. */
  keys: z.array(z.strictObject({ name: z.string(), sha256: digestSchema })),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupTable = BackupManifest['tables'][number];
