import { RefusedError, refuseIf } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type * as contract from '../../imports/contract.ts';
import { noCounts, type ImportCounts } from '../../imports/counts.ts';
import { headingsSignature } from '../../imports/headings.ts';
import { whyMappingIsNotEnough, type Mapping } from '../../imports/mapping.ts';
import { whyMayNotMap } from '../../imports/policy.ts';
import type { HouseholdPlan } from '../../imports/plan-household.ts';
import { answersForVillage } from '../../local-scope.ts';
import { findVillage } from '../public-reads.ts';
import { holdRuleSets, listRuleSetRows } from '../rule-set-store.ts';
import { rememberColumns, type ImportRow } from './import-store.ts';
import { getImportFor } from './load-import.ts';
import { keepDrafts } from './drafts-store.ts';
import { PlanDigest, planHouseholds, readStagedRows, type Planning } from './plan-import.ts';
import { planVillages } from './plan-villages.ts';
import { beginRun, finishRun, type Run } from './run.ts';
import { deleteFindings, insertRowResults, type RowResult } from './stage-store.ts';
import { digestOf, readHeadings } from './view-mapping.ts';

/** A person confirms which column is what: it is remembered for the next file with these headings, and the file is checked. */
export async function checkImport(ctx: UseCaseContext, { params, body: { mapping } }: InputOf<typeof contract.checkImport>): Promise<undefined> {
  const row = await getImportFor(ctx, params.importId, 'map');
  refuseIf(whyMayNotMap(ctx.actor, row), 'forbidden');
  refuseIf(whyMappingIsNotEnough(row.kind, mapping), 'invalid');
  await refuseUnknownPlaces(ctx, mapping);
  const [first, ...others] = await Promise.all(mapping.sheets.map((sheet) => readHeadings(ctx, row, { sheet, header: mapping.header })));
  const signature = headingsSignature(first ?? []);
  const misfit = others.findIndex((headings) => headingsSignature(headings) !== signature);
  if (misfit !== -1) throw new RefusedError('invalid', [{ code: 'registry-import.sheets-differ', params: { sheet: (mapping.sheets[misfit + 1] ?? 0) + 1 }, at: 'body.mapping.sheets' }]);
  await rememberColumns(ctx, row.kind, digestOf(signature), mapping.columns);
  await beginRun(ctx, row.importId, { state: 'checking', total: 0, change: { mapping } }, (run) => checkRows(run, { ...row, mapping }));
}

async function refuseUnknownPlaces(ctx: UseCaseContext, { villageId, ruleSet, category }: Mapping): Promise<void> {
  const village = villageId === null ? undefined : await findVillage(ctx, villageId);
  if (villageId !== null && (!village || !answersForVillage(ctx.actor, village))) {
    throw new RefusedError('forbidden', [{ code: 'registry-import.village-not-yours', at: 'body.mapping.villageId' }]);
  }
  await holdRuleSets(ctx, ruleSet === null ? [] : [ruleSet]);
  const known = (await listRuleSetRows(ctx)).find(({ reference }) => reference === ruleSet);
  const isUnknown = (ruleSet !== null && !known) || (category !== null && !known?.categories.some(({ code }) => code === category));
  if (isUnknown) throw new RefusedError('invalid', [{ code: 'registry-import.rule-set-unknown', at: 'body.mapping.ruleSet' }]);
}

const keptTogether = 2_000;

async function checkRows(run: Run, row: ImportRow): Promise<void> {
  const { mapping } = row;
  if (!mapping) return;
  const planning: Planning = { inTransaction: run.inTransaction, row, mapping, beat: run.beat };
  await run.inTransaction((ctx) => deleteFindings(ctx, row.importId));
  const file = await readStagedRows(planning);
  if (row.kind === 'households') await keepDrafts(run, file.households);
  const [counts, digest] = [noCounts(), new PlanDigest()];
  Object.assign(counts, { rows: file.rows, passedOver: file.passedOver });
  if (row.kind === 'villages') {
    const plans = await run.inTransaction((ctx) => planVillages(ctx, file.villages));
    for (const plan of plans) {
      counts.villages[plan.standing] += 1;
      digest.addLine(plan.row.row, plan.standing, plan.known?.villageId);
    }
    const found = plans.map(({ row: { sheet, row: number, issues }, standing }): RowResult => ({ sheet, row: number, standing, issues }));
    countIssues(counts, found);
    await run.inTransaction((ctx) => insertRowResults(ctx, row.importId, found));
  }
  let results: RowResult[] = [];
  let keeping = Promise.resolve();
  // While the database takes some results, the next households are planned.
  const keep = async () => {
    const finished = results;
    results = [];
    countIssues(counts, finished);
    await keeping;
    keeping = run.inTransaction((ctx) => insertRowResults(ctx, row.importId, finished));
    // What goes wrong with it is heard at the next `await keeping`.
    keeping.catch(() => undefined);
  };
  try {
    for await (const plans of planHouseholds(planning, file)) {
      results.push(...plans.flatMap(resultsOf));
      for (const plan of plans) {
        digest.add(plan);
        countPlan(counts, plan);
      }
      if (results.length >= keptTogether) await keep();
    }
    await keep();
  } finally {
    // Nothing may be on its way when the run ends.
    await keeping;
  }
  await run.inTransaction((ctx) => finishRun(ctx, run, { state: 'checked', counts, planDigest: digest.value, stepDone: file.rows, stepTotal: file.rows }));
}

function countPlan(counts: ImportCounts, { standing, persons, known }: HouseholdPlan): void {
  counts.households[standing] += 1;
  for (const person of persons) counts.persons[person.standing] += 1;
  if (known) counts.notInFile += known.persons.length - persons.filter((person) => person.known !== undefined).length;
}

function countIssues(counts: ImportCounts, results: readonly RowResult[]): void {
  counts.rowsWithErrors += results.filter(({ issues }) => issues.some(({ weight }) => weight === 'error')).length;
  counts.oddRows += results.filter(({ issues }) => issues.some(({ weight }) => weight === 'odd')).length;
}

/** What is said of the household as a whole stands at its first row. */
function resultsOf({ group, standing, persons }: HouseholdPlan): RowResult[] {
  const results = [
    ...persons.map(({ member, standing: own }): RowResult => ({ sheet: member.sheet, row: member.row, standing: own, issues: member.issues })),
    ...group.emptyRows.map((row): RowResult => ({ ...row, standing: standing === 'blocked' ? 'blocked' : 'unchanged' })),
  ];
  const first = results.find(({ sheet, row }) => sheet === group.sheet && row === group.row);
  if (first) {
    first.issues = [...group.issues, ...first.issues];
    // The household's facts changed and nobody in it did: the row that bears them says so.
    if (standing === 'changed' && first.standing === 'unchanged') first.standing = 'changed';
  }
  return results;
}
