import { effortForms, type EffortForm } from '../../../kernel/effort.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { instantOf, shanghaiDate, type CalendarDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { countRecorders } from '../../assistance/server/public-reads.ts';
import { countReporting } from '../../weekly-reports/server/public-reads.ts';
import { burdenOf, monthsOf } from '../burden.ts';
import type { BurdenView } from '../contract.ts';
import { whyNotReadBurden } from '../policy.ts';
import { findSwitchOff, listCounts } from './store.ts';

/** What the forms took this month and last. */
export async function viewBurden(ctx: UseCaseContext): Promise<BurdenView> {
  refuseIf(whyNotReadBurden(ctx.actor), 'forbidden');
  const { current, before } = monthsOf(shanghaiDate(ctx.now));
  const of = async (month: CalendarDate) => {
    const counts = await listCounts(ctx, month);
    const people = await countPeople(ctx, month);
    return { month, forms: effortForms.map((form) => burdenOf(form, counts, people[form])) };
  };
  const off = await findSwitchOff(ctx);
  return { current: await of(current), before: await of(before), off: off ? { since: off.offSince.toISOString(), byName: off.offByName } : null };
}

/** How many people a month's figures may be of, from what they did, since the counts know nobody. */
async function countPeople(ctx: UseCaseContext, month: CalendarDate): Promise<Record<EffortForm, number>> {
  const during = { from: instantOf(month), until: instantOf(monthsOf(month).next) };
  const { writers, signers } = await countReporting(ctx, during);
  return { act: await countRecorders(ctx, during), report: writers, signature: signers };
}
