import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { whyNotOffice } from '../policy.ts';
import type * as contract from '../rule-set-contract.ts';
import { findStandingRuleSet, insertRuleSet, listRuleSetRows, upsertStandingRuleSet } from './rule-set-store.ts';

export async function listRuleSets(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listRuleSets>> {
  return { ruleSets: await listRuleSetRows(ctx), standing: await findStandingRuleSet(ctx) };
}

/** The office adds its year's or its province's own; those that households stand in are never changed. */
export async function addRuleSet(
  ctx: UseCaseContext,
  { body: { content, ...head } }: InputOf<typeof contract.addRuleSet>,
): Promise<ResponseOf<typeof contract.addRuleSet>> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  const isTaken = (await listRuleSetRows(ctx)).some(({ name }) => name === head.name);
  refuseIf(isTaken ? [{ code: 'registry.rule-set-name-taken', params: { name: head.name }, at: 'body.name' }] : []);
  const ruleSetId = await insertRuleSet(ctx, head, content);
  const detail = { ...head, categories: content.categories.length };
  await ctx.audit({ action: 'rule-set.added', subject: { type: 'ruleSet', id: ruleSetId }, detail });
  return { ruleSetId };
}

/** From now on new households are registered by it; those that are registered keep the rule set in which they stand. */
export async function chooseRuleSet(ctx: UseCaseContext, { body }: InputOf<typeof contract.chooseRuleSet>): Promise<undefined> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  const isKnown = (await listRuleSetRows(ctx)).some(({ reference }) => reference === body.reference);
  refuseIf(isKnown ? [] : [{ code: 'registry.rule-set-unknown', at: 'body.reference' }], 'notFound');
  await upsertStandingRuleSet(ctx, body.reference);
  const subject = { type: 'county', id: ctx.actor.countyId };
  await ctx.audit({ action: 'rule-set.chosen', subject, detail: { ruleSet: body.reference } });
}
