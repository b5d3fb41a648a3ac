import { buffer } from 'node:stream/consumers';
import { refuseIf } from '../../../../kernel/refusal.ts';
import type { InputOf } from '../../../../kernel/endpoint.ts';
import { spreadsheetBytes } from '../../../../platform/documents/spreadsheet.ts';
import { FileAnswer } from '../../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { importTemplate } from '../../documents/import-template.ts';
import type * as contract from '../../imports/contract.ts';
import { whyMayNotImport } from '../../imports/policy.ts';
import { findRuleSetInForce, listRuleSetRows } from '../rule-set-store.ts';

/** The workbook to fill in, with the categories of the rule set that the office has chosen. */
export async function downloadTemplate(ctx: UseCaseContext, { params: { kind } }: InputOf<typeof contract.downloadTemplate>): Promise<FileAnswer> {
  refuseIf(whyMayNotImport(ctx.actor, 'households'), 'forbidden');
  const reference = await findRuleSetInForce(ctx);
  const ruleSet = (await listRuleSetRows(ctx)).find((each) => each.reference === reference);
  const body = await buffer(spreadsheetBytes(importTemplate(kind, ruleSet)));
  return workbookAnswer(kind === 'households' ? '农户台账导入模板.xlsx' : '村情导入模板.xlsx', body);
}

export function workbookAnswer(filename: string, body: Buffer): FileAnswer {
  return new FileAnswer({ filename, contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body });
}
