/** Whether a file may be sent, judged by the ending of its name and its size; the server looks inside. */
export function acceptsFile(file: { name: string; size: number }, endings: readonly string[], maxBytes: number): 'yes' | 'kind' | 'size' {
  const name = file.name.toLowerCase();
  if (!endings.some((ending) => name.endsWith(ending.toLowerCase()))) return 'kind';
  return file.size > maxBytes ? 'size' : 'yes';
}

/** `812 B`, `64 KB`, `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes >= 10 ? Math.round(megabytes) : Math.round(megabytes * 10) / 10} MB`;
}
