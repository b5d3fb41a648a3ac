import { cpus, platform, release, totalmem } from 'node:os';

/** What a figure was measured on; a number without its machine says nothing. */
export function machine(): string {
  const processors = cpus();
  const gib = (totalmem() / 2 ** 30).toFixed(0);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${gib} GiB, ${platform()} ${release()}, Node ${process.versions.node}`;
}
