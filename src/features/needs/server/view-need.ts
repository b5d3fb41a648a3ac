import type { InputOf } from '../../../kernel/endpoint.ts';
import type { Sentence } from '../../../kernel/language.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { listCountyCapabilities } from '../../organizations/server/public-reads.ts';
import { listPersonsOfHousehold, personsById, villagesById } from '../../registry/server/public-reads.ts';
import type * as contract from '../contract.ts';
import { changedFields } from '../history.ts';
import { allKinds, nameOfKind } from '../kinds.ts';
import type { NeedFacts } from '../need.ts';
import type { NeedStepView, NeedView, ShownFacts } from '../views.ts';
import { alikeNeeds, comparable } from './find-alike.ts';
import { noSuchNeed } from './load-need.ts';
import { findNeedRow, needLinesById, relatedNeeds, stepsOfNeed } from './views.ts';

/** A need with everything that became of it. */
export async function viewNeed(ctx: UseCaseContext, { params: { needId } }: InputOf<typeof contract.viewNeed>): Promise<NeedView> {
  const row = await findNeedRow(ctx, needId);
  if (!row) throw noSuchNeed();
  const { mergedInto, splitFrom, revision } = row;
  const relations = [mergedInto, splitFrom].flatMap((id) => id ?? []);
  const lines = new Map((await needLinesById(ctx, [needId, ...relations])).map((line) => [line.needId, line]));
  const need = lines.get(needId);
  if (!need) throw noSuchNeed();
  const added = await listCountyCapabilities(ctx);
  const members = need.householdId === null ? [] : await listPersonsOfHousehold(ctx, need.householdId);
  return {
    need,
    revision,
    persons: members.map(({ personId, name }) => ({ personId, name })),
    kinds: allKinds(added),
    mergedInto: lines.get(mergedInto ?? '') ?? null,
    splitFrom: lines.get(splitFrom ?? '') ?? null,
    ...(await relatedNeeds(ctx, needId)),
    alike: need.state === 'open' ? await alikeNeeds(ctx, comparable(need)) : [],
    history: await historyOf(ctx, needId, (kind) => ({ ...nameOfKind(kind, added) })),
  };
}

async function historyOf(ctx: UseCaseContext, needId: string, nameOf: (kind: string) => Sentence): Promise<NeedStepView[]> {
  const steps = await stepsOfNeed(ctx, needId);
  const people = await personsById(ctx, steps.flatMap(({ after, before }) => [after.personId, before?.personId].flatMap((id) => id ?? [])));
  const villages = await villagesById(ctx, steps.flatMap(({ after, before }) => [after.villageId, before?.villageId].flatMap((id) => id ?? [])));
  const shown = ({ villageId, kind, personId, summary, quantity, unit, urgency, dueOn, why, state }: NeedFacts): ShownFacts => ({
    villageName: villages.get(villageId)?.name ?? null,
    kindName: nameOf(kind),
    personName: personId === null ? null : (people.get(personId)?.name ?? null),
    summary,
    quantity,
    unit,
    urgency,
    dueOn,
    why,
    state,
  });
  return steps.map((step) => ({
    stepId: step.stepId,
    action: step.action,
    byName: step.byName,
    at: step.at.toISOString(),
    why: step.why,
    cause: step.cause,
    before: step.before && shown(step.before),
    after: shown(step.after),
    changed: changedFields(step),
  }));
}
