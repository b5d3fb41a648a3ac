import { zip } from 'fflate';

/** Several finished files as one .zip; names may be Chinese. Word and Excel files are packed already and only stored. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, createdAt: Date): Promise<Uint8Array> {
  const packed = Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 0, mtime: createdAt }] as [Uint8Array, { level: 0; mtime: Date }]]));
  return new Promise((resolve, reject) => {
    zip(packed, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
