import { allEnded } from '../../../../kernel/all-ended.ts';
import { RefusedError } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import type { HouseholdPlan } from '../../imports/plan-household.ts';
import { writesAnything } from '../../imports/counts.ts';
import { effectiveState } from '../../imports/states.ts';
import { HouseholdIntake } from '../household-intake.ts';
import { holdRuleSets, listRuleSetRows } from '../rule-set-store.ts';
import { readDrafts } from './drafts-store.ts';
import { findWorkingImport, updateImport, type ImportRow } from './import-store.ts';
import { preferIndexes } from './known-households-views.ts';
import { getImportFor } from './load-import.ts';
import { PlanDigest, planHouseholds, readStagedRows, type Planning, type ReadFile } from './plan-import.ts';
import { planVillages, writeVillagePlans } from './plan-villages.ts';
import { beginRun, finishRun, type Run } from './run.ts';
import { deleteStage } from './stage-store.ts';
import { writePlans } from './write-plans.ts';
import { inTurn, refuseWithoutTurn } from './writing-turns.ts';

/** What was checked goes into the registry: all of it in one transaction, in the background, or nothing. */
export async function applyImport(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.applyImport>): Promise<undefined> {
  const row = await getImportFor(ctx, params.importId, 'apply');
  const blocked = (row.counts?.households.blocked ?? 0) + (row.counts?.villages.blocked ?? 0);
  if (blocked > 0 && !body.leaveOutBlocked) throw new RefusedError('conflict', [{ code: 'registry-import.has-errors', params: { count: blocked } }]);
  await refuseSecondAtOnce(ctx);
  const why = body.why === '' ? `导入《${row.fileName}》` : `${body.why}（导入《${row.fileName}》）`;
  await beginRun(ctx, row.importId, { state: 'applying', total: row.counts?.rows ?? 0 }, (run) => inTurn(() => applyRows(run, row, why)));
}

/** Two imports at once would wait for each other's rows; one whose server has died does not stand in the way. */
export async function refuseSecondAtOnce(ctx: UseCaseContext): Promise<void> {
  refuseWithoutTurn();
  const other = await findWorkingImport(ctx);
  if (!other) return;
  const settled = effectiveState(other, ctx.realNow);
  if (settled === other.state) throw new RefusedError('conflict', [{ code: 'registry-import.another-under-way', params: { fileName: other.fileName } }]);
  await updateImport(ctx, other.importId, { state: settled, runId: null, failure: { code: 'registry-import.interrupted' } });
}

const writtenTogether = 480;

async function applyRows(run: Run, row: ImportRow, why: string): Promise<void> {
  const { mapping, importId } = row;
  if (!mapping) return;
  const planning: Planning = { inTransaction: run.inTransaction, row, mapping, beat: run.beat };
  await run.inTransaction(async (ctx) => {
    await holdRuleSets(ctx, mapping.ruleSet === null ? [] : [mapping.ruleSet]);
    if (row.counts === null || writesAnything(row.counts)) await writeChecked(ctx, planning, row, why);
    await ctx.audit({ action: 'registry-import.applied', subject: { type: 'registryImport', id: importId }, detail: { fileName: row.fileName, counts: row.counts } });
    await deleteStage(ctx, importId);
    await finishRun(ctx, run, { state: 'applied', appliedAt: ctx.now, appliedByName: ctx.actor.name, stageUntil: null, stepDone: row.counts?.rows ?? 0 });
  });
}

async function writeChecked(ctx: UseCaseContext, planning: Planning, { importId, kind, counts, planDigest }: ImportRow, why: string): Promise<void> {
  const file = await readChecked(planning, kind, counts?.rows ?? 0);
  const digest = new PlanDigest();
  if (kind === 'villages') {
    const plans = await planVillages(ctx, file.villages, { held: true });
    for (const plan of plans) digest.addLine(plan.row.row, plan.standing, plan.known?.villageId);
    await writeVillagePlans(ctx, plans, { importId, why });
  } else await writeAsPlanned(ctx, planHouseholds(planning, file), { digest, importId, why });
  // What a person looked at and agreed to is what happens, and nothing else.
  if (digest.value !== planDigest) throw new RefusedError('conflict', [{ code: 'registry-import.changed-meanwhile' }]);
}

/** What the check read; read anew where that is not kept. */
async function readChecked(planning: Planning, kind: ImportRow['kind'], rows: number): Promise<ReadFile> {
  const { inTransaction, row } = planning;
  const households = kind === 'households' ? await readDrafts(inTransaction, row.importId) : undefined;
  return households ? { households, villages: [], rows, passedOver: 0 } : readStagedRows(planning);
}

/** While the database takes in some households, the next are planned, on a connection of their own. */
async function writeAsPlanned(
  ctx: UseCaseContext,
  plansInBatches: AsyncIterable<HouseholdPlan[]>,
  { digest, importId, why }: { digest: PlanDigest; importId: string; why: string },
): Promise<void> {
  const ruleSets = new Map((await listRuleSetRows(ctx)).map((ruleSet) => [ruleSet.reference, ruleSet]));
  await preferIndexes(ctx);
  const order = { importId, why, ruleSets, intake: new HouseholdIntake(ctx, ruleSets, { why, importId }) };
  let planned: HouseholdPlan[] = [];
  let writing = Promise.resolve();
  try {
    for await (const plans of plansInBatches) {
      for (const plan of plans) digest.add(plan);
      planned.push(...plans);
      if (planned.length < writtenTogether) continue;
      await writing;
      writing = writePlans(ctx, planned, order);
      // What goes wrong is heard at the next `await writing`.
      writing.catch(() => undefined);
      planned = [];
    }
    await writing;
    await writePlans(ctx, planned, order);
    await order.intake.finish();
  } finally {
    // Nothing may be on its way when the transaction ends. What broke the intake comes first: all later statements fail for it.
    await allEnded([writing.catch(() => undefined).then(() => order.intake.end()), writing]);
  }
}
