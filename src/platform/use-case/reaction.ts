import type * as z from 'zod';
import type { EventKind } from '../../kernel/event.ts';
import type { UseCaseContext } from './context.ts';

/** What a later feature does in the same transaction when an earlier one records an event. */
export interface Reaction {
  feature: string;
  event: string;
  react(ctx: UseCaseContext, payload: unknown): Promise<void>;
}

export function reactTo<S extends z.ZodType>(
  feature: string,
  event: EventKind<S>,
  react: (ctx: UseCaseContext, payload: z.output<S>) => Promise<void>,
): Reaction {
  return { feature, event: event.name, react: async (ctx, payload) => react(ctx, event.payload.parse(payload)) };
}
