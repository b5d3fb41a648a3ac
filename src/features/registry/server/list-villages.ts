import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Township, Village } from '../contract.ts';
import { whyNotOffice } from '../policy.ts';
import { allTownships, allVillages } from './public-reads.ts';

export async function listVillages(ctx: UseCaseContext): Promise<{ townships: Township[]; villages: Village[] }> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  return { townships: await allTownships(ctx), villages: await allVillages(ctx) };
}
