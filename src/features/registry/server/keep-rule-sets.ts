import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { whyNotOffice } from '../policy.ts';
import type * as contract from '../rule-set-contract.ts';
import type { RuleSet, RuleSetContent } from '../rule-set.ts';
import { whyNotCorrect, whyNotRemove, whyRuleSetCannotBe, withCodes, type WrittenRuleSet } from '../written-rule-set.ts';
import { refuseIfStale } from './get-household.ts';
import { initialsOf } from './pinyin-initials.ts';
import {
  deleteRuleSet,
  findOwnRuleSetForUpdate,
  findRuleSetInForce,
  holdRuleSets,
  insertRuleSet,
  listOwnRuleSetRows,
  listRuleSetRows,
  updateRuleSet,
  upsertRuleSetInForce,
} from './rule-set-store.ts';
import { useOfRuleSet } from './rule-set-use-views.ts';

export async function listRuleSets(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listRuleSets>> {
  return { ruleSets: await listRuleSetRows(ctx), inForce: await findRuleSetInForce(ctx) };
}

/** What became of those that the office added: may they still be corrected or removed? */
export async function listOwnRuleSets(ctx: UseCaseContext): Promise<ResponseOf<typeof contract.listOwnRuleSets>> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  const ruleSets = [];
  for (const { revision, ruleSet } of await listOwnRuleSetRows(ctx)) {
    const use = await useOfRuleSet(ctx, ruleSet.reference);
    ruleSets.push({ ruleSetId: ruleSet.reference, revision, ruleSet, whyNotCorrect: whyNotCorrect(use), whyNotRemove: whyNotRemove(use) });
  }
  return { ruleSets };
}

/** The office adds its year's or its province's own. */
export async function addRuleSet(
  ctx: UseCaseContext,
  { body: { content, ...head } }: InputOf<typeof contract.addRuleSet>,
): Promise<ResponseOf<typeof contract.addRuleSet>> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  const others = await listRuleSetRows(ctx);
  refuseIf([...whyNameIsTaken(others, head.name), ...whyRuleSetCannotBe(content, 'body.content')], 'invalid');
  const ruleSetId = await insertRuleSet(ctx, head, await codedContent(content, others));
  const detail = { ...head, categories: content.categories.length };
  await ctx.audit({ action: 'rule-set.added', subject: { type: 'ruleSet', id: ruleSetId }, detail });
  return { ruleSetId };
}

/** Until a household stands in it: afterwards it is never changed, and the office adds another. The trail keeps what stood before. */
export async function correctRuleSet(
  ctx: UseCaseContext,
  { params: { ruleSetId }, body: { revision, content, ...head } }: InputOf<typeof contract.correctRuleSet>,
): Promise<undefined> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  // Asked before as well: whoever writes households holds it for as long as that takes.
  refuseIf(whyNotCorrect(await useOfRuleSet(ctx, ruleSetId)));
  const before = await getOwnRuleSetForUpdate(ctx, ruleSetId);
  refuseIfStale(before, revision);
  refuseIf(whyNotCorrect(await useOfRuleSet(ctx, ruleSetId)));
  const others = (await listRuleSetRows(ctx)).filter(({ reference }) => reference !== ruleSetId);
  refuseIf([...whyNameIsTaken(others, head.name), ...whyRuleSetCannotBe(content, 'body.content')], 'invalid');
  await updateRuleSet(ctx, ruleSetId, { ...head, content: await codedContent(content, others), revision: revision + 1 });
  await ctx.audit({ action: 'rule-set.corrected', subject: { type: 'ruleSet', id: ruleSetId }, detail: { before, after: head } });
}

/** One that was added by mistake. The trail keeps all of it. */
export async function removeRuleSet(ctx: UseCaseContext, { params: { ruleSetId } }: InputOf<typeof contract.removeRuleSet>): Promise<undefined> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  refuseIf(whyNotRemove(await useOfRuleSet(ctx, ruleSetId)));
  const before = await getOwnRuleSetForUpdate(ctx, ruleSetId);
  refuseIf(whyNotRemove(await useOfRuleSet(ctx, ruleSetId)));
  await deleteRuleSet(ctx, ruleSetId);
  await ctx.audit({ action: 'rule-set.removed', subject: { type: 'ruleSet', id: ruleSetId }, detail: { before } });
}

async function getOwnRuleSetForUpdate(ctx: UseCaseContext, ruleSetId: string) {
  const ruleSet = await findOwnRuleSetForUpdate(ctx, ruleSetId);
  if (!ruleSet) throw new RefusedError('notFound', [{ code: 'registry.rule-set-unknown' }]);
  return ruleSet;
}

function whyNameIsTaken(others: readonly RuleSet[], name: string): Refusal[] {
  return others.some((other) => other.name === name) ? [{ code: 'registry.rule-set-name-taken', params: { name }, at: 'body.name' }] : [];
}

async function codedContent(content: WrittenRuleSet, others: readonly RuleSet[]): Promise<RuleSetContent> {
  const letters = new Map<string, string>();
  for (const { code, name } of [...content.categories, ...content.householdIndicators, ...content.villageIndicators]) {
    if (code === null) letters.set(name['zh-CN'], (await initialsOf(name['zh-CN'])).at(-1) ?? '');
  }
  return withCodes(content, others, (name) => letters.get(name) ?? '');
}

/** From now on new households are registered by it; those that are registered keep the rule set in which they stand. */
export async function chooseRuleSet(ctx: UseCaseContext, { body }: InputOf<typeof contract.chooseRuleSet>): Promise<undefined> {
  refuseIf(whyNotOffice(ctx.actor), 'forbidden');
  await holdRuleSets(ctx, [body.reference]);
  const isKnown = (await listRuleSetRows(ctx)).some(({ reference }) => reference === body.reference);
  refuseIf(isKnown ? [] : [{ code: 'registry.rule-set-unknown', at: 'body.reference' }], 'notFound');
  await upsertRuleSetInForce(ctx, body.reference);
  const subject = { type: 'county', id: ctx.actor.countyId };
  await ctx.audit({ action: 'rule-set.chosen', subject, detail: { ruleSet: body.reference } });
}
