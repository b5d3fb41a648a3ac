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
  const event = (data: z.input<S>): DomainEvent => ({ name, payload: payload.parse(data) });
  // A function's own `name` cannot be assigned, only defined.
  return Object.defineProperties(event, { name: { value: name }, payload: { value: payload } }) as typeof event & EventKind<S>;
}
