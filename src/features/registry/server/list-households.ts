import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { Confidential } from '../../../platform/use-case/confidential.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Village } from '../contract.ts';
import { incomePerHead } from '../household.ts';
import type * as contract from '../household-contract.ts';
import { plainIdNumber } from '../id-number.ts';
import { answersForVillage } from '../local-scope.ts';
import { indexPurposes, plainDigits } from '../personal-data.ts';
import { findCategory, type RuleSet } from '../rule-set.ts';
import { soughtBy } from '../search-terms.ts';
import { countHouseholds, listHouseholdRows, listNamesFound, type HouseholdFilter, type HouseholdListRow } from './household-views.ts';
import { allVillages } from './public-reads.ts';
import { listRuleSetRows } from './rule-set-store.ts';

type Wanted = InputOf<typeof contract.listHouseholds>['query'];

const pageSize = 50;

/** The households of the actor's places; a place that is named must be one of them. */
export async function listHouseholds(
  ctx: UseCaseContext,
  { query }: InputOf<typeof contract.listHouseholds>,
): Promise<ResponseOf<typeof contract.listHouseholds>> {
  const villages = await villagesWanted(ctx, query);
  const filter = { ...householdFilterOf(query, 'query.search'), villageIds: villages.map(({ villageId }) => villageId) };
  const rows = await listHouseholdRows(ctx, filter, { after: query.after, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  return {
    households: await linesOf(ctx, page, villages, filter.term),
    next: rows.length > pageSize ? (page.at(-1)?.householdId ?? null) : null,
    total: query.after === undefined ? await countHouseholds(ctx, filter) : null,
  };
}

async function linesOf(
  ctx: UseCaseContext,
  rows: readonly HouseholdListRow[],
  villages: readonly Village[],
  term?: string,
): Promise<contract.HouseholdLine[]> {
  const names = term === undefined ? [] : await listNamesFound(ctx, term, rows.map(({ householdId }) => householdId));
  const ruleSets = new Map((await listRuleSetRows(ctx)).map((ruleSet) => [ruleSet.reference, ruleSet]));
  const villageOf = new Map(villages.map((village) => [village.villageId, village]));
  return rows.map(({ ruleSet: reference, income, endedAt, ...row }) => {
    const village = villageOf.get(row.villageId);
    const ruleSet = ruleSets.get(reference);
    const line = ruleSet?.incomeLineFen ?? null;
    const perHead = incomePerHead(income, row.personCount);
    return {
      ...row,
      villageName: village?.name ?? '',
      townshipName: village?.townshipName ?? null,
      categoryName: nameOfCategory(ruleSet, row.category),
      incomePerHeadFen: perHead,
      isBelowLine: perHead === null || line === null ? null : perHead < line,
      foundBy: names.filter(({ householdId }) => householdId === row.householdId).map(({ name }) => name),
      endedAt: endedAt?.toISOString() ?? null,
    };
  });
}

export function nameOfCategory(ruleSet: RuleSet | undefined, code: string): { 'zh-CN': string; en: string } {
  return (ruleSet && findCategory(ruleSet, code)?.name) ?? { 'zh-CN': code, en: code };
}

async function villagesWanted(ctx: UseCaseContext, { villageId, townshipId }: Wanted): Promise<Village[]> {
  const own = (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village));
  const wanted = own.filter(
    (village) => (villageId === undefined || village.villageId === villageId) && (townshipId === undefined || village.townshipId === townshipId),
  );
  if (wanted.length === 0 && villageId !== undefined) throw new RefusedError('notFound', [{ code: 'registry.village-unknown' }]);
  if (wanted.length === 0 && townshipId !== undefined) throw new RefusedError('notFound', [{ code: 'registry.township-unknown' }]);
  return wanted;
}

/**
 * What is filtered by, of the list and of the file that has what the list shows.
 * @param at where the search was written, for its refusal
 */
export function householdFilterOf(
  { category, unfinished, ended, search }: Omit<Wanted, 'villageId' | 'townshipId' | 'after'>,
  at: string,
): HouseholdFilter {
  const sought = soughtBy(search ?? '');
  // An address is kept in histories and by proxies, a leave for good; `findByNumber` takes the number in a body.
  if (sought.kind === 'personalNumber') throw new RefusedError('invalid', [{ code: 'registry.number-in-address', at }]);
  return {
    category,
    unfinished: unfinished === undefined ? undefined : unfinished === 'yes',
    ended: ended === 'yes',
    term: sought.kind === 'name' ? sought.term : undefined,
    householdNumber: sought.kind === 'householdNumber' ? sought.number : undefined,
  };
}

/**
 * Whose ID number, phone, bank account or household number this is, among the actor's places, struck off or not: who looks for one
 * household wants to know what became of it. The search itself stays on record.
 */
export async function findByNumber(
  ctx: UseCaseContext,
  { body }: InputOf<typeof contract.findByNumber>,
): Promise<Confidential<ResponseOf<typeof contract.findByNumber>>> {
  const villages = await villagesWanted(ctx, {});
  const idNumber = plainIdNumber(body.number);
  const digits = plainDigits(body.number);
  const filter: HouseholdFilter = {
    villageIds: villages.map(({ villageId }) => villageId),
    personalNumber: {
      written: body.number.normalize('NFKC').replaceAll(/\s/gu, ''),
      idNumberIndex: ctx.secrets.blindIndex(idNumber, indexPurposes.idNumber),
      phoneIndex: ctx.secrets.blindIndex(digits, indexPurposes.phone),
      bankAccountIndex: ctx.secrets.blindIndex(digits, indexPurposes.bankAccount),
    },
  };
  const rows = await listHouseholdRows(ctx, filter, { limit: pageSize });
  const subject = { type: 'county', id: ctx.actor.countyId };
  await ctx.audit({ action: 'personal-data.searched', subject, detail: { households: rows.map(({ householdId }) => householdId) } });
  return new Confidential({ households: await linesOf(ctx, rows, villages) });
}
