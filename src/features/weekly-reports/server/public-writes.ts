import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { updateExpected, type WeekKey } from './store.ts';

/** The office's acceptance, for a later room that accepts several at once: each is checked as if it were alone. */
export { acceptReport } from './accept-report.ts';

/** That the clock reminded an organization of a week, for whoever looks at the board. Its caller has told somebody. */
export async function noteTold(ctx: UseCaseContext, week: WeekKey): Promise<void> {
  await updateExpected(ctx, week, { lastToldAt: ctx.now });
}
