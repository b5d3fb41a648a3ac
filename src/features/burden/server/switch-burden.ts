import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotReadBurden } from '../policy.ts';
import { addSwitchOff, removeSwitchOff } from './store.ts';

/** Whoever switches it to what it is already changes nothing: since when it is off stays true. */
export async function switchBurden(ctx: UseCaseContext, { body: { isOn } }: InputOf<typeof contract.switchBurden>): Promise<undefined> {
  refuseIf(whyNotReadBurden(ctx.actor), 'forbidden');
  if (!(isOn ? await removeSwitchOff(ctx) : await addSwitchOff(ctx))) return undefined;
  await ctx.audit({ action: isOn ? 'burden.counting-resumed' : 'burden.counting-stopped', subject: { type: 'county', id: ctx.actor.countyId } });
  return undefined;
}
