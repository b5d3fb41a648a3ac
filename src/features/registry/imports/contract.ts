import * as z from 'zod';
import { defineEndpoint } from '../../../kernel/endpoint.ts';
import { idSchema } from '../../../kernel/ids.ts';
import { instantSchema } from '../../../kernel/shanghai-time.ts';
import { writtenLine, writtenText } from '../../../kernel/written-text.ts';
import { importCountsSchema } from './counts.ts';
import { importKinds } from './fields.ts';
import { mappingSchema } from './mapping.ts';
import { importActions, importStates } from './states.ts';

/** A workbook has at most 20 MB; on the wire it is base64, a third longer, inside a little JSON. */
const uploadLimit = 28 * 1024 * 1024;
const importParams = z.strictObject({ importId: idSchema });
const importers = ['chief', 'clerk', 'township'] as const;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A refusal as the row keeps it; the browser makes the sentence by the catalogue of imports. */
export const problemSchema = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

export const importSummarySchema = z.strictObject({
  importId: idSchema,
  kind: z.enum(importKinds),
  fileName: z.string(),
  uploadedByName: z.string(),
  uploadedAt: instantSchema,
  /** As it counts: work that died with its server counts as not begun. */
  state: z.enum(importStates),
  /** The last work broke off, or came to nothing for this reason. */
  problem: problemSchema.nullable(),
  counts: importCountsSchema.nullable(),
  appliedAt: instantSchema.nullable(),
  appliedByName: z.string().nullable(),
  undoneAt: instantSchema.nullable(),
  undoneByName: z.string().nullable(),
  actions: z.array(z.enum(importActions)),
});
export type ImportSummary = z.output<typeof importSummarySchema>;

export const stagedSheetSchema = z.strictObject({
  sheet: z.int(),
  name: z.string(),
  isHidden: z.boolean(),
  rowCount: z.int(),
  /** Of the chosen header rows. */
  headings: z.array(z.strictObject({ column: z.int(), letters: z.string(), heading: z.string() })),
  /** Whether it has the headings of the first chosen sheet and can be taken together with it. */
  fits: z.boolean(),
});

export const importSchema = importSummarySchema.extend({
  /** How far the work under way is; both 0 where nothing is under way. */
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  stagedUntil: instantSchema.nullable(),
  /** Null while the file is read and when its rows are no longer kept. */
  mapping: z
    .strictObject({
      /** As confirmed, as remembered from the last file with these headings, or as the headings suggest. */
      origin: z.enum(['confirmed', 'remembered', 'proposed']),
      /** The header could be found; else a person says where it is. */
      headerFound: z.boolean(),
      value: mappingSchema,
      sheets: z.array(stagedSheetSchema),
      /** The first rows of the chosen sheet, to show what stands under each heading; masked for whoever did not send the file. */
      sample: z.array(z.strictObject({ row: z.int(), cells: z.array(z.strictObject({ column: z.int(), text: z.string() })) })),
      ruleSets: z.array(z.strictObject({ reference: z.string(), name: z.string(), categories: z.array(z.strictObject({ code: z.string(), name: z.string() })) })),
      villages: z.array(z.strictObject({ villageId: idSchema, name: z.string(), townshipName: z.string().nullable() })),
    })
    .nullable(),
});
export type ImportView = z.output<typeof importSchema>;
export type MappingView = NonNullable<ImportView['mapping']>;

export const uploadWorkbook = defineEndpoint({
  name: 'uploadWorkbook',
  method: 'POST',
  path: '/api/registry/imports',
  access: importers,
  summary: { 'zh-CN': '上传要导入的 Excel 文件', en: 'Upload a workbook to import' },
  bodyLimit: uploadLimit,
  body: z.strictObject({
    kind: z.enum(importKinds),
    fileName: writtenLine(200),
    /** The bytes of an .xlsx or .csv of at most 20 MB, in base64. */
    content: z.string().max(uploadLimit),
  }),
  response: z.strictObject({ importId: idSchema }),
});

export const listImports = defineEndpoint({
  name: 'listRegistryImports',
  method: 'GET',
  path: '/api/registry/imports',
  access: importers,
  summary: { 'zh-CN': '历次导入，新的在前', en: 'Imports, newest first' },
  response: z.strictObject({ imports: z.array(importSummarySchema) }),
});

export const viewImport = defineEndpoint({
  name: 'viewRegistryImport',
  method: 'GET',
  path: '/api/registry/imports/:importId',
  access: importers,
  summary: { 'zh-CN': '一次导入：进度、列的对应、检查结果', en: 'An import: progress, mapping, what the check found' },
  params: importParams,
  /** Another header row, or other sheets, to look at before confirming. */
  query: z.strictObject({ sheet: z.coerce.number().int().min(0).max(200).optional(), headerRow: z.coerce.number().int().min(1).max(1000).optional() }),
  response: importSchema,
});

export const checkImport = defineEndpoint({
  name: 'checkRegistryImport',
  method: 'POST',
  path: '/api/registry/imports/:importId/check',
  access: importers,
  summary: { 'zh-CN': '确认列的对应并检查', en: 'Confirm the mapping and check the file' },
  params: importParams,
  body: z.strictObject({ mapping: mappingSchema }),
});

export const importRowSchema = z.strictObject({
  sheet: z.int(),
  sheetName: z.string(),
  row: z.int(),
  standing: z.enum(['new', 'changed', 'unchanged', 'blocked']),
  /** What names the row: village, head, person, as the sheet has them; masked for whoever did not send it. */
  village: z.string(),
  name: z.string(),
  issues: z.array(
    z.strictObject({
      /** `C7`; null where the row as a whole is meant. */
      cell: z.string().nullable(),
      heading: z.string().nullable(),
      /** As it stands in the file; null for whoever did not send it. */
      value: z.string().nullable(),
      weight: z.enum(['error', 'odd']),
      blocks: z.boolean(),
      reason: problemSchema,
    }),
  ),
});
export type ImportRowView = z.output<typeof importRowSchema>;

export const listImportRows = defineEndpoint({
  name: 'listRegistryImportRows',
  method: 'GET',
  path: '/api/registry/imports/:importId/rows',
  access: importers,
  summary: { 'zh-CN': '检查结果中的行', en: 'Rows of one list of the preview' },
  params: importParams,
  query: z.strictObject({
    list: z.enum(['error', 'odd', 'new', 'changed', 'unchanged', 'blocked']),
    /** `sheet.row` of the last row seen. */
    after: z.string().regex(/^\d{1,3}\.\d{1,7}$/).optional(),
  }),
  response: z.strictObject({ rows: z.array(importRowSchema), next: z.string().nullable() }),
});

export const downloadMarkedCopy = defineEndpoint({
  name: 'downloadMarkedCopy',
  method: 'GET',
  path: '/api/registry/imports/:importId/marked-copy',
  access: importers,
  summary: { 'zh-CN': '标出问题的表格', en: 'The rows of the file with what is wrong marked' },
  params: importParams,
  file: workbookType,
});

export const applyImport = defineEndpoint({
  name: 'applyRegistryImport',
  method: 'POST',
  path: '/api/registry/imports/:importId/application',
  access: importers,
  summary: { 'zh-CN': '写入台账', en: 'Write the import into the registry' },
  params: importParams,
  body: z.strictObject({
    /** Households with an error are left out; without it they stand in the way. */
    leaveOutBlocked: z.boolean(),
    why: writtenText(200).trim().default(''),
  }),
});

export const cancelImport = defineEndpoint({
  name: 'cancelRegistryImport',
  method: 'POST',
  path: '/api/registry/imports/:importId/cancellation',
  access: importers,
  summary: { 'zh-CN': '取消导入（不留下任何内容）', en: 'Cancel an import; nothing of it stays' },
  params: importParams,
});

export const undoImport = defineEndpoint({
  name: 'undoRegistryImport',
  method: 'POST',
  path: '/api/registry/imports/:importId/undo',
  access: importers,
  summary: { 'zh-CN': '整体撤销一次导入', en: 'Undo an import as a whole' },
  params: importParams,
});

export const downloadTemplate = defineEndpoint({
  name: 'downloadImportTemplate',
  method: 'GET',
  path: '/api/registry/import-templates/:kind',
  access: importers,
  summary: { 'zh-CN': '导入模板', en: 'The template to fill in' },
  params: z.strictObject({ kind: z.enum(importKinds) }),
  file: workbookType,
});

/** Which households an export has, by what the list is filtered by; empty: all that the person may see. */
export const exportFilterSchema = z.strictObject({
  villageId: idSchema.optional(),
  townshipId: idSchema.optional(),
  category: z.string().max(40).optional(),
  unfinished: z.enum(['yes', 'no']).optional(),
  /** As in the list: a name, part of one, its initials, or a household's number. */
  search: writtenText(60).optional(),
});
export type ExportFilter = z.output<typeof exportFilterSchema>;

export const exportHouseholds = defineEndpoint({
  name: 'exportHouseholds',
  method: 'GET',
  path: '/api/registry/export',
  access: importers,
  summary: { 'zh-CN': '导出户和人（敏感信息已遮盖）', en: 'Households and persons as .xlsx, sensitive values masked' },
  query: exportFilterSchema,
  file: workbookType,
});

export const grantExport = defineEndpoint({
  name: 'grantUnmaskedExport',
  method: 'POST',
  path: '/api/registry/export-leaves',
  access: importers,
  summary: { 'zh-CN': '写明理由，导出不遮盖的表格', en: 'Ask for an export without masks, with a reason' },
  body: z.strictObject({ reason: writtenLine(200), filter: exportFilterSchema }),
  response: z.strictObject({ leaveId: idSchema }),
});

export const exportUnmasked = defineEndpoint({
  name: 'exportUnmasked',
  method: 'GET',
  path: '/api/registry/export-leaves/:leaveId/file',
  access: importers,
  summary: { 'zh-CN': '不遮盖的导出文件', en: 'The export without masks that was asked for' },
  params: z.strictObject({ leaveId: idSchema }),
  file: workbookType,
});
