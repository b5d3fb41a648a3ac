import type * as z from 'zod';

/**
 * Something that has happened, past tense (`campaign.launched`). Recorded in the transaction of its cause, so that
 * later features can react: within the same transaction (`server/reactions.ts`) or after the commit (`server/jobs.ts`).
 */
export interface EventKind<S extends z.ZodType = z.ZodType> {
  name: string;
  payload: S;
}

export interface DomainEvent {
  name: string;
  payload: unknown;
}

export function defineEvent<S extends z.ZodType>(name: string, payload: S) {
  const kind: EventKind<S> = { name, payload };
  return Object.assign((data: z.input<S>): DomainEvent => ({ name, payload: payload.parse(data) }), kind);
}
