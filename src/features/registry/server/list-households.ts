import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
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
  const filter = { ...filterOf(ctx, query), villageIds: villages.map(({ villageId }) => villageId) };
  const rows = await listHouseholdRows(ctx, filter, { after: query.after, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  const names = filter.term === undefined ? [] : await listNamesFound(ctx, filter.term, page.map(({ householdId }) => householdId));
  const ruleSets = await listRuleSetRows(ctx);
  const lineOf = (row: HouseholdListRow): contract.HouseholdLine => {
    const { ruleSet: reference, income, endedAt, ...rest } = row;
    const village = villages.find(({ villageId }) => villageId === row.villageId);
    const ruleSet = ruleSets.find((candidate) => candidate.reference === reference);
    const perHead = incomePerHead(income, row.personCount);
    return {
      ...rest,
      villageName: village?.name ?? '',
      townshipName: village?.townshipName ?? null,
      categoryName: nameOfCategory(ruleSet, row.category),
      incomePerHeadFen: perHead,
      isBelowLine: perHead === null || ruleSet?.incomeLineFen == null ? null : perHead < ruleSet.incomeLineFen,
      foundBy: names.filter(({ householdId }) => householdId === row.householdId).map(({ name }) => name),
      endedAt: endedAt?.toISOString() ?? null,
    };
  };
  return {
    households: page.map(lineOf),
    next: rows.length > pageSize ? (page.at(-1)?.householdId ?? null) : null,
    total: query.after === undefined ? await countHouseholds(ctx, filter) : null,
  };
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

function filterOf({ secrets }: UseCaseContext, { category, unfinished, ended, search }: Wanted): HouseholdFilter {
  const sought = soughtBy(search ?? '');
  const digits = sought.kind === 'number' ? plainDigits(sought.written) : '';
  return {
    category,
    unfinished: unfinished === undefined ? undefined : unfinished === 'yes',
    ended: ended === 'yes',
    term: sought.kind === 'name' ? sought.term : undefined,
    number:
      sought.kind === 'number'
        ? {
            written: sought.written,
            idNumberIndex: secrets.blindIndex(plainIdNumber(sought.written), indexPurposes.idNumber),
            phoneIndex: secrets.blindIndex(digits, indexPurposes.phone),
            bankAccountIndex: secrets.blindIndex(digits, indexPurposes.bankAccount),
          }
        : undefined,
  };
}
