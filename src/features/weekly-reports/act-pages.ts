/**
 * Acts that one answer carries: a phone on a hill has to carry it, and nobody reads more at once. Totals and sentences are of all.
 */
export const actsAtOnce = 100;

/** A page of a list that does not change while it is read; `next` is null at its end. */
export function pageFrom<T>(all: readonly T[], after: number): { page: T[]; next: string | null } {
  const end = after + actsAtOnce;
  return { page: all.slice(after, end), next: end < all.length ? String(end) : null };
}
