/** Of each thing its latest revision; revisions of one thing come newest first. */
export function latestOf<T>(revisions: readonly T[], idOf: (revision: T) => string): Map<string, T> {
  const latest = new Map<string, T>();
  for (const revision of revisions) if (!latest.has(idOf(revision))) latest.set(idOf(revision), revision);
  return latest;
}
