import type { Endpoint } from '../../kernel/endpoint.ts';
import { request, type CallInput } from './call.ts';

interface DownloadProgress {
  receivedBytes: number;
  /** Unknown where the server makes the file as it sends it. */
  totalBytes: number | undefined;
}

export interface DownloadOptions {
  onProgress?(progress: DownloadProgress): void;
  signal?: AbortSignal;
}

/** Fetches a file with the session's rights and hands it to the browser under the server's name for it. */
export async function download<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: DownloadOptions = {}): Promise<void> {
  const response = await request(endpoint, input, options.signal ? { signal: options.signal } : {});
  const parts = await readWithProgress(response, options.onProgress);
  const file = new Blob(parts, { type: response.headers.get('content-type') ?? endpoint.file ?? '' });
  saveAs(file, filenameOf(response.headers.get('content-disposition')) ?? endpoint.name);
}

async function readWithProgress(response: Response, tell: DownloadOptions['onProgress']): Promise<BlobPart[]> {
  if (!response.body) return [await response.blob()];
  const length = response.headers.get('content-length');
  // Compressed answers tell the length of what travels, not of what arrives.
  const totalBytes = length && !response.headers.has('content-encoding') ? Number(length) : undefined;
  const reader = response.body.getReader();
  const parts: BlobPart[] = [];
  let receivedBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
    receivedBytes += value.byteLength;
    tell?.({ receivedBytes, totalBytes });
  }
}

/** The name in `attachment; filename*=UTF-8''…`. */
export function filenameOf(disposition: string | null): string | undefined {
  const match = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

/** Hands a file to the browser, which puts it where downloads go. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
