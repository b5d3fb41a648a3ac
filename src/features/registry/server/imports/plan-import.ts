import { createHash, type Hash } from 'node:crypto';
import { begun } from '../../../../kernel/begun.ts';
import { RefusedError } from '../../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import type { Village } from '../../contract.ts';
import { HouseholdGroups, type DraftGroup } from '../../imports/draft-households.ts';
import { rowReader, type DraftRow } from '../../imports/draft-row.ts';
import type { Mapping } from '../../imports/mapping.ts';
import { allIssues, planHousehold, type HouseholdPlan, type PlanContext } from '../../imports/plan-household.ts';
import type { PackedHouseholds } from '../../imports/packed-households.ts';
import { MergedCells } from '../../imports/sheet.ts';
import { villageFinder } from '../../imports/village-finder.ts';
import { answersForVillage } from '../../local-scope.ts';
import { allVillages } from '../public-reads.ts';
import { listRuleSetRows } from '../rule-set-store.ts';
import type { ImportRow } from './import-store.ts';
import { preferIndexes, readKnownHouseholds } from './known-households-views.ts';
import { matchHouseholds, type HouseholdMatch } from './match-households.ts';
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
  households: PackedHouseholds;
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
    const fetch = (number: number) =>
      begun(
        inTransaction(async (ctx) => {
          const chunk = await findChunk(ctx, importId, sheet, number);
          return chunk && openTableRows(ctx.secrets, importId, chunk);
        }),
      );
    // While one piece is read, the next is fetched.
    let next = fetch(0);
    for (let number = 1; ; number += 1) {
      const piece = await next;
      if (!piece) break;
      next = fetch(number);
      for (const each of piece) {
        const draft = read(sheet, cells.withMerged(each));
        if (draft) {
          rows += 1;
          if (kind === 'villages') villages.push(draft);
          else households.add(draft);
        } else if (each.row > mapping.header.last) passedOver += 1;
      }
      // Reading is a third of the work, finding the households a sixth, planning the rest.
      await beat(Math.round((rows + passedOver) / 3), total);
    }
  }
  return { households: households.packed(), villages, rows, passedOver };
}

const atOnce = 240;
const inSlice = 8;

/** Compares household by household with the registry, in the order of the file; the drafts are given up as they are used. */
export async function* planHouseholds(planning: Planning, file: ReadFile): AsyncGenerator<HouseholdPlan[], void> {
  const { inTransaction, mapping } = planning;
  const { households } = file;
  const { villages, ruleSet, today, actor } = await inTransaction(async (ctx) => ({
    villages: await allVillages(ctx),
    ruleSet: (await listRuleSetRows(ctx)).find(({ reference }) => reference === mapping.ruleSet),
    today: shanghaiDate(ctx.now),
    actor: ctx.actor,
  }));
  if (households.count === 0) return;
  if (!ruleSet) throw new RefusedError('conflict', [{ code: 'registry-import.rule-set-unknown' }]);
  const context: PlanContext = {
    today,
    ruleSet,
    category: mapping.category,
    incomeYear: mapping.incomeYear,
    columnOf: new Map(mapping.columns.map(({ field, column }) => [field, column])),
  };
  const places = new Places(villages, (village) => answersForVillage(actor, village), mapping);
  const total = households.count;
  const matches = await matchHouseholds({
    inTransaction, households,
    villageOf: (group) => places.of(group),
    beat: (share) => planning.beat(Math.round(file.rows / 3 + (file.rows / 6) * share), file.rows),
  });
  for (let start = 0; start < total; start += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, total - start) }, (_, at) => {
      const [group, match] = [households.take(start + at), matches[start + at]];
      return group && match ? [{ group, match }] : [];
    }).flat();
    const plans = await inTransaction((ctx) => planBatch(ctx, batch, { places, context }));
    yield plans;
    await planning.beat(Math.round((file.rows / 2) * (1 + Math.min(1, (start + atOnce) / total))), file.rows);
  }
}

async function planBatch(
  ctx: UseCaseContext,
  batch: readonly { group: DraftGroup; match: HouseholdMatch }[],
  { places, context }: { places: Places; context: PlanContext },
): Promise<HouseholdPlan[]> {
  await preferIndexes(ctx);
  const known = await readKnownHouseholds(ctx, ctx.secrets, [...new Set(batch.flatMap(({ match }) => match.householdId ?? []))]);
  const plans: HouseholdPlan[] = [];
  for (const [at, { group, match }] of batch.entries()) {
    // Others have their turn: what is being written goes out, and its answers come in.
    if (at % inSlice === inSlice - 1) await new Promise((resolve) => setImmediate(resolve));
    const household = known.get(match.householdId ?? '');
    places.judge(group, household?.villageId);
    judgeMatch(group, match, context.columnOf);
    // A household of another township is blocked, and nothing in it is looked at: who lives there is not this person's to learn.
    const open = household && places.mayTouch(household.villageId) && match.doubt !== 'twice' ? household : undefined;
    plans.push(planHousehold(group, open, places.of(group) ?? open?.villageId ?? null, context));
  }
  return plans;
}

const doubts = {
  ambiguous: { code: 'registry-import.namesakes', weight: 'error' },
  twice: { code: 'registry-import.household-twice', weight: 'error' },
  namesake: { code: 'registry-import.namesake-head', weight: 'odd' },
} as const;

function judgeMatch(group: DraftGroup, { doubt, elsewhere }: HouseholdMatch, columnOf: PlanContext['columnOf']): void {
  if (doubt) group.issues.push({ ...doubts[doubt], column: columnOf.get('headName') ?? columnOf.get('name') ?? null });
  // Somebody of this ID number is counted in another household: a person must settle where they live.
  for (const at of elsewhere) {
    group.members[at]?.issues.push({ code: 'registry-import.person-elsewhere', column: columnOf.get('idNumber') ?? null, weight: 'odd', blocks: true });
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
