import { createHash, type Hash } from 'node:crypto';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { Village } from '../../contract.ts';
import { HouseholdGroups, type DraftGroup } from '../../imports/draft-households.ts';
import { rowReader, type DraftRow } from '../../imports/draft-row.ts';
import type { Mapping } from '../../imports/mapping.ts';
import { allIssues, planHousehold, type HouseholdPlan, type PlanContext } from '../../imports/plan-household.ts';
import { MergedCells } from '../../imports/sheet.ts';
import { villageFinder } from '../../imports/village-finder.ts';
import { answersForVillage } from '../../local-scope.ts';
import { indexPurposes } from '../../personal-data.ts';
import { allVillages } from '../public-reads.ts';
import { listRuleSetRows } from '../rule-set-store.ts';
import type { ImportRow } from './import-store.ts';
import { findTraces, headKey, preferIndexes, readKnownHouseholds, type Found } from './known-households-views.ts';
import { openTableRows } from './sealed-rows.ts';
import { findChunk, listSheets } from './stage-store.ts';

/** Runs work in a short transaction: what is written meanwhile in the import's own is not seen, and need not be. */
export type InTransaction = <T>(work: (ctx: UseCaseContext) => Promise<T>) => Promise<T>;

export interface Planning {
  inTransaction: InTransaction;
  row: Pick<ImportRow, 'importId' | 'kind'>;
  mapping: Mapping;
  /** Told after each piece; throws to stop. `rows` of `total`. */
  beat(rows: number, total: number): Promise<void>;
}

/** The whole file in memory, some hundred bytes a person: a household's rows may stand anywhere in it. */
export interface ReadFile {
  households: HouseholdGroups;
  /** Of a file of villages: its rows one by one. */
  villages: DraftRow[];
  rows: number;
  passedOver: number;
}

/** Reads the staged rows by the mapping and puts them together to households. Refuses nothing: what is wrong is in the issues. */
export async function readStagedRows({ inTransaction, row: { importId, kind }, mapping, beat }: Planning): Promise<ReadFile> {
  const { sheets, ruleSet } = await inTransaction(async (ctx) => ({
    sheets: (await listSheets(ctx, importId)).filter(({ sheet }) => mapping.sheets.includes(sheet)),
    ruleSet: (await listRuleSetRows(ctx)).find(({ reference }) => reference === mapping.ruleSet),
  }));
  const read = rowReader({ kind, mapping, ruleSet });
  const households = new HouseholdGroups(mapping.columns.find(({ field }) => field === 'idNumber')?.column ?? null);
  const villages: DraftRow[] = [];
  const total = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let [rows, passedOver] = [0, 0];
  for (const { sheet, merged } of sheets) {
    const cells = new MergedCells(merged);
    for (let number = 0; ; number += 1) {
      const piece = await inTransaction(async (ctx) => {
        const chunk = await findChunk(ctx, importId, sheet, number);
        return chunk && openTableRows(ctx.secrets, importId, chunk);
      });
      if (!piece) break;
      for (const each of piece) {
        const draft = read(sheet, cells.withMerged(each));
        if (draft) {
          rows += 1;
          if (kind === 'villages') villages.push(draft);
          else households.add(draft);
        } else if (each.row > mapping.header.last) passedOver += 1;
      }
      // Reading is a third of the work, planning the rest.
      await beat(Math.round((rows + passedOver) / 3), total);
    }
  }
  return { households, villages, rows, passedOver };
}

const atOnce = 120;

/** Compares household by household with the registry, in the order of the file; the drafts are given up as they are used. */
export async function* planHouseholds(planning: Planning, file: ReadFile): AsyncGenerator<HouseholdPlan[], void> {
  const { inTransaction, mapping } = planning;
  const { villages, ruleSet, today, actor } = await inTransaction(async (ctx) => ({
    villages: await allVillages(ctx),
    ruleSet: (await listRuleSetRows(ctx)).find(({ reference }) => reference === mapping.ruleSet),
    today: shanghaiDate(ctx.now),
    actor: ctx.actor,
  }));
  if (!ruleSet) return;
  const context: PlanContext = {
    today,
    ruleSet,
    category: mapping.category,
    incomeYear: mapping.incomeYear,
    columnOf: new Map(mapping.columns.map(({ field, column }) => [field, column])),
  };
  const places = new Places(villages, (village) => answersForVillage(actor, village), mapping);
  const { households } = file;
  const total = households.count;
  for (let start = 0; start < total; start += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, total - start) }, (_, at) => households.take(start + at) ?? []).flat();
    const plans = await inTransaction((ctx) => planBatch(ctx, batch, { places, context }));
    yield plans;
    await planning.beat(Math.round(file.rows / 3 + ((2 * file.rows) / 3) * Math.min(1, (start + atOnce) / total)), file.rows);
  }
}

async function planBatch(
  ctx: UseCaseContext,
  batch: readonly DraftGroup[],
  { places, context }: { places: Places; context: PlanContext },
): Promise<HouseholdPlan[]> {
  const villageIds = batch.map((group) => places.of(group));
  await preferIndexes(ctx);
  const indexes = new Map<string, string>();
  for (const { members } of batch) {
    for (const { person } of members) if (person.idNumber !== undefined) indexes.set(person.idNumber, ctx.secrets.blindIndex(person.idNumber, indexPurposes.idNumber));
  }
  const found = await findTraces(ctx, {
    numbers: batch.flatMap(({ household }) => household.number ?? []),
    idNumberIndexes: [...indexes.values()],
    personIds: batch.flatMap(({ members }) => members.flatMap(({ person }) => (isId(person.personId) ? person.personId : []))),
    heads: batch.flatMap((group, at) => {
      const [villageId, headName] = [villageIds[at], headNameOf(group)];
      return typeof villageId === 'string' && headName !== undefined && group.household.number === undefined ? [{ villageId, headName }] : [];
    }),
  });
  const homes = batch.map((group, at) => homeOf(group, villageIds[at] ?? null, { found, indexes }));
  const known = await readKnownHouseholds(ctx, ctx.secrets, [...new Set(homes.flatMap((home) => home ?? []))]);
  return batch.map((group, at) => {
    const household = known.get(homes[at] ?? '');
    places.judge(group, household?.villageId);
    judgeElsewhere(group, household?.householdId, { found, indexes, columnOf: context.columnOf });
    // A household of another township is blocked, and nothing in it is looked at: who lives there is not this person's to learn.
    const open = household && places.mayTouch(household.villageId) ? household : undefined;
    return planHousehold(group, open, villageIds[at] ?? open?.villageId ?? null, context);
  });
}

const isId = (text: string | undefined): text is string => text !== undefined && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

function headNameOf({ household, members }: DraftGroup): string | undefined {
  return household.headName ?? members.find(({ person }) => person.relation === 'head')?.person.name;
}

/** Which household of the registry a group is: by 户编号, by an export's number, by its head's ID number, by anybody's, by its head's name. */
function homeOf(group: DraftGroup, villageId: string | null, { found, indexes }: { found: Found; indexes: ReadonlyMap<string, string> }): string | undefined {
  const byNumber = group.household.number === undefined ? undefined : found.byNumber.get(group.household.number);
  if (byNumber !== undefined) return byNumber;
  const holders = group.members.flatMap(({ person }) => {
    const holder = found.byIdNumberIndex.get(indexes.get(person.idNumber ?? '') ?? '');
    const named = found.byPersonId.get(person.personId ?? '');
    return [...(named === undefined ? [] : [{ householdId: named, isHead: true, draftsHead: true }]), ...(holder ? [{ ...holder, draftsHead: person.relation === 'head' }] : [])];
  });
  const byHead = holders.find(({ isHead, draftsHead }) => isHead && draftsHead);
  if (byHead) return byHead.householdId;
  const homes = new Set(holders.map(({ householdId }) => householdId));
  if (homes.size === 1) return [...homes][0];
  const headName = headNameOf(group);
  const hasIds = group.members.some(({ person }) => person.relation === 'head' && person.idNumber !== undefined);
  return villageId === null || headName === undefined || hasIds || group.household.number !== undefined ? undefined : found.byHead.get(headKey(villageId, headName));
}

/** Somebody of this ID number is counted in another household: a person must settle where they live. */
function judgeElsewhere(
  group: DraftGroup,
  householdId: string | undefined,
  { found, indexes, columnOf }: { found: Found; indexes: ReadonlyMap<string, string>; columnOf: PlanContext['columnOf'] },
): void {
  for (const { person, issues } of group.members) {
    const holder = found.byIdNumberIndex.get(indexes.get(person.idNumber ?? '') ?? '');
    if (!holder || holder.householdId === householdId) continue;
    issues.push({ code: 'registry-import.person-elsewhere', column: columnOf.get('idNumber') ?? null, weight: 'odd', blocks: true });
  }
}

/** Villages by the words of the sheet, within what the person who imports may touch. */
class Places {
  readonly #find: ReturnType<typeof villageFinder>;
  readonly #mapping: Mapping;
  readonly #mayTouch: ReadonlySet<string>;

  constructor(villages: readonly Village[], mayTouch: (village: Village) => boolean, mapping: Mapping) {
    this.#mapping = mapping;
    this.#mayTouch = new Set(villages.filter(mayTouch).map(({ villageId }) => villageId));
    this.#find = villageFinder(villages, this.#mayTouch);
  }

  of(group: DraftGroup): string | null {
    if (group.village === undefined) return this.#mapping.villageId;
    const found = this.#find(group.village, group.township);
    return 'villageId' in found ? found.villageId : null;
  }

  judge(group: DraftGroup, knownVillageId: string | undefined): void {
    const column = this.#mapping.columns.find(({ field }) => field === 'village')?.column ?? null;
    const issue = (code: string, weight: 'error' | 'odd' = 'error') => group.issues.push({ code: `registry-import.${code}`, column, weight });
    const isForeign = knownVillageId !== undefined && !this.mayTouch(knownVillageId);
    if (group.village === undefined) {
      if (this.#mapping.villageId === null && knownVillageId === undefined) issue('village-missing');
    } else {
      const found = this.#find(group.village, group.township);
      if ('fault' in found) issue(found.fault);
      else if (knownVillageId !== undefined && !isForeign && found.villageId !== knownVillageId) issue('village-changes', 'odd');
    }
    if (isForeign) issue('household-elsewhere');
  }

  mayTouch(villageId: string): boolean {
    return this.#mayTouch.has(villageId);
  }
}

/** What the check showed and applying must find again, in one value. */
export class PlanDigest {
  readonly #hash: Hash = createHash('sha256');

  add({ group, standing, known, persons }: HouseholdPlan): void {
    const people = persons.map((person) => [person.standing, person.known?.personId ?? null]);
    const issues = allIssues(group).map(({ code }) => code);
    this.#hash.update(JSON.stringify([group.sheet, group.row, standing, known?.householdId ?? null, people, issues]));
  }

  addLine(...line: (string | number | undefined)[]): void {
    this.#hash.update(JSON.stringify(line));
  }

  get value(): string {
    return this.#hash.copy().digest('hex');
  }
}
