/** Whether a file may be sent, judged by the ending of its name and its size; the server looks inside. */
export function acceptsFile(file: { name: string; size: number }, endings: readonly string[], maxBytes: number): 'yes' | 'kind' | 'size' {
  const name = file.name.toLowerCase();
  if (!endings.some((ending) => name.endsWith(ending.toLowerCase()))) return 'kind';
  return file.size > maxBytes ? 'size' : 'yes';
}

const newer: Readonly<Record<string, string>> = { '.doc': '.docx', '.wps': '.docx', '.xls': '.xlsx', '.et': '.xlsx' };

/** What a file of an old office program can be saved as to be taken: `方案.doc` → `.docx`; undefined where that would not help. */
export function newerEnding(fileName: string, endings: readonly string[]): string | undefined {
  const ending = newer[/\.\w+$/.exec(fileName.toLowerCase())?.[0] ?? ''];
  return ending !== undefined && endings.includes(ending) ? ending : undefined;
}

/** `812 B`, `64 KB`, `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1024 ? `${inShort(megabytes)} MB` : `${inShort(megabytes / 1024)} GB`;
}

function inShort(number: number): number {
  return number >= 10 ? Math.round(number) : Math.round(number * 10) / 10;
}
