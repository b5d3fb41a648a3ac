import { buffer } from 'node:stream/consumers';
import { newId } from '../../../../kernel/ids.ts';
import { RefusedError, refuseIf } from '../../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../../kernel/shanghai-time.ts';
import type { InputOf, ResponseOf } from '../../../../kernel/endpoint.ts';
import { spreadsheetBytes } from '../../../../platform/documents/spreadsheet.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { householdsWorkbook, type ExportedHousehold } from '../../documents/households-workbook.ts';
import type * as contract from '../../imports/contract.ts';
import { whyMayNotExport } from '../../imports/policy.ts';
import { answersForVillage } from '../../local-scope.ts';
import { findCategory } from '../../rule-set.ts';
import { listHouseholdRows } from '../household-views.ts';
import { householdFilterOf } from '../list-households.ts';
import { allVillages } from '../public-reads.ts';
import { listRuleSetRows } from '../rule-set-store.ts';
import { workbookAnswer } from './download-template.ts';
import { findExportLeave, insertExportLeave } from './export-store.ts';
import { readKnownHouseholds } from './known-households-views.ts';

/** Households and persons of the actor's places, sensitive values masked. */
export async function exportHouseholds(ctx: UseCaseContext, { query }: InputOf<typeof contract.exportHouseholds>): Promise<FileAnswer> {
  refuseIf(whyMayNotExport(ctx.actor), 'forbidden');
  return exported(ctx, query, true);
}

/** Leave for one export without masks: who, when, why and of what stays in the trail. The file is fetched apart, so that no stored answer holds it. */
export async function grantExport(ctx: UseCaseContext, { body }: InputOf<typeof contract.grantExport>): Promise<ResponseOf<typeof contract.grantExport>> {
  refuseIf(whyMayNotExport(ctx.actor), 'forbidden');
  await villagesOf(ctx, body.filter);
  householdFilterOf(body.filter, 'body.filter.search');
  const leaveId = newId();
  await insertExportLeave(ctx, { leaveId, reason: body.reason, filter: body.filter });
  await ctx.audit({ action: 'registry.exported-unmasked', subject: { type: 'registryExport', id: leaveId }, detail: { reason: body.reason, filter: trailed(body.filter) } });
  return { leaveId };
}

/** As it stays in the trail, from which nothing can be taken away: that somebody was searched for, and not whom. */
function trailed({ search, ...filter }: contract.ExportFilter): Record<string, unknown> {
  return search === undefined ? filter : { ...filter, searched: true };
}

/** How long a leave may be used. */
export const leaveLastsMs = 10 * 60_000;

export async function exportUnmasked(ctx: UseCaseContext, { params: { leaveId } }: InputOf<typeof contract.exportUnmasked>): Promise<FileAnswer> {
  refuseIf(whyMayNotExport(ctx.actor), 'forbidden');
  const leave = await findExportLeave(ctx, leaveId);
  if (!leave) throw new RefusedError('notFound', [{ code: 'registry-export.no-leave' }]);
  if (ctx.now.getTime() - leave.grantedAt.getTime() > leaveLastsMs) throw new RefusedError('conflict', [{ code: 'registry-export.leave-over' }]);
  return exported(ctx, leave.filter, false);
}

async function exported(ctx: UseCaseContext, filter: contract.ExportFilter, masked: boolean): Promise<FileAnswer> {
  const day = shanghaiDate(ctx.now);
  const notes = [
    masked ? `导出日期：${day}。证件号码、电话、银行账号和健康状况已遮盖；遮盖的格子再导入时保持原样。` : `导出日期：${day}，导出人：${ctx.actor.name}。本表含个人敏感信息，请妥善保管，用完删除。`,
  ];
  // Compressed piece by piece as the pages come: the whole table is never held.
  const body = await buffer(spreadsheetBytes(householdsWorkbook(pages(ctx, filter), { masked, notes })));
  return workbookAnswer(`农户台账${masked ? '' : '（未遮盖）'}${day}.xlsx`, body);
}

const pageSize = 500;

async function villagesOf(ctx: UseCaseContext, { villageId, townshipId }: contract.ExportFilter) {
  const own = (await allVillages(ctx)).filter((village) => answersForVillage(ctx.actor, village));
  const wanted = own.filter((village) => (villageId === undefined || village.villageId === villageId) && (townshipId === undefined || village.townshipId === townshipId));
  if (wanted.length === 0 && (villageId !== undefined || townshipId !== undefined)) throw new RefusedError('notFound', [{ code: 'registry.village-unknown' }]);
  return wanted;
}

async function* pages(ctx: UseCaseContext, filter: contract.ExportFilter): AsyncGenerator<ExportedHousehold[], void> {
  const villages = new Map((await villagesOf(ctx, filter)).map((village) => [village.villageId, village]));
  const ruleSets = new Map((await listRuleSetRows(ctx)).map((ruleSet) => [ruleSet.reference, ruleSet]));
  const wanted = { ...householdFilterOf(filter, 'query.search'), villageIds: [...villages.keys()] };
  let after: string | undefined;
  do {
    const rows = await listHouseholdRows(ctx, wanted, { after, limit: pageSize });
    const known = await readKnownHouseholds(ctx, ctx.secrets, rows.map(({ householdId }) => householdId));
    yield rows.flatMap(({ householdId }) => {
      const household = known.get(householdId);
      if (!household) return [];
      const village = villages.get(household.villageId);
      const ruleSet = ruleSets.get(household.ruleSet);
      const category = ruleSet && findCategory(ruleSet, household.category);
      return [{ ...household, villageName: village?.name ?? '', townshipName: village?.townshipName ?? null, categoryName: category?.name['zh-CN'] ?? household.category }];
    });
    after = rows.length === pageSize ? rows.at(-1)?.householdId : undefined;
  } while (after !== undefined);
}
