import { effortForms } from '../../../kernel/effort.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { burdenOf, monthsOf } from '../burden.ts';
import type { BurdenView } from '../contract.ts';
import { whyNotReadBurden } from '../policy.ts';
import { listCounts } from './store.ts';

/** What the forms took this month and last. */
export async function viewBurden(ctx: UseCaseContext): Promise<BurdenView> {
  refuseIf(whyNotReadBurden(ctx.actor), 'forbidden');
  const { current, before } = monthsOf(shanghaiDate(ctx.now));
  const of = async (month: CalendarDate) => {
    const counts = await listCounts(ctx, month);
    return { month, forms: effortForms.map((form) => burdenOf(form, counts)) };
  };
  return { current: await of(current), before: await of(before) };
}
