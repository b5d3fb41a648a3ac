/**
 * Why something may not be done, as data: rules return all reasons, the HTTP layer turns them into a status,
 * and the message catalogues of the features turn each code into a sentence in Chinese and English.
 */
export interface Refusal {
  /** Stable and public, e.g. `weekly-report.past-deadline`. */
  code: string;
  /** Values for the sentence. */
  params?: Record<string, string | number>;
  /** The field concerned, as a dotted path into the request, e.g. `body.acts.0.date`. */
  at?: string;
}

/** What a refusal means to the caller; mapped to an HTTP status in one place, `platform/http/problem.ts`. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable';

/** Thrown by a use case that will not be carried out; its transaction is rolled back. */
export class RefusedError extends Error {
  readonly kind: RefusalKind;
  readonly refusals: readonly Refusal[];

  constructor(kind: RefusalKind, refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
    this.name = 'RefusedError';
    this.kind = kind;
    this.refusals = refusals;
  }
}

/** Throws when there is any reason against; the usual line between rules and writes in a use case. */
export function refuseIf(refusals: readonly Refusal[], kind: RefusalKind = 'conflict'): void {
  if (refusals.length > 0) throw new RefusedError(kind, refusals);
}
