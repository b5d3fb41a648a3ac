/** The act that a hint is about, counted from 1 as people count: `acts.0.date` → 1. */
export function actNumberOf(path: string | undefined): number | undefined {
  const match = /^acts\.(\d+)/.exec(path ?? '');
  return match ? Number(match[1]) + 1 : undefined;
}
