import * as z from 'zod';
import { idSchema } from '../../../kernel/ids.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ruleSetReferenceSchema } from '../rule-set.ts';
import { fieldCodes, fieldOf, fieldsOf, type FieldCode, type ImportKind } from './fields.ts';
import { fieldOfHeading, isInTenThousands, type Heading } from './headings.ts';

/** Which column of the sheet is which fact; set by the machine, corrected by a person, remembered for the same headings. */
export const mappingSchema = z.strictObject({
  /** Numbers of the sheets that are taken, from 0; all must have the same headings in the same columns. */
  sheets: z.array(z.int().min(0).max(200)).min(1).max(200),
  header: z.strictObject({ first: z.int().min(1).max(1000), last: z.int().min(1).max(1000) }).refine(({ first, last }) => last >= first && last - first < 5),
  columns: z.array(z.strictObject({ column: z.int().min(1).max(400), field: z.enum(fieldCodes), inTenThousands: z.boolean() })).min(1).max(60),
  /** For a sheet without a column of villages; null: the column tells. */
  villageId: idSchema.nullable(),
  /** By which the category column is read. */
  ruleSet: ruleSetReferenceSchema.nullable(),
  /** For new households of a sheet without a category. */
  category: z.string().max(40).nullable(),
  /** Of incomes in a sheet without a column of years. */
  incomeYear: z.int().min(1990).max(2100).nullable(),
});
export type Mapping = z.output<typeof mappingSchema>;
export type MappedColumn = Mapping['columns'][number];

/** The mapping that the headings themselves suggest: each field once, the first column that names it. */
export function proposedColumns(kind: ImportKind, headings: readonly Heading[]): MappedColumn[] {
  const taken = new Set<FieldCode>();
  return headings.flatMap(({ column, heading }) => {
    const field = fieldOfHeading(kind, heading);
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ column, field, inTenThousands: isInTenThousands(heading) }];
  });
}

/** Why a mapping is not enough to read the sheet by. */
export function whyMappingIsNotEnough(kind: ImportKind, mapping: Mapping): Refusal[] {
  const refusals: Refusal[] = [];
  const mapped = mapping.columns.map(({ field }) => field);
  const needs = (field: FieldCode, unless = false) => {
    if (!mapped.includes(field) && !unless) refusals.push({ code: 'registry-import.column-missing', params: { field: nameOf(kind, field) }, at: 'body.mapping.columns' });
  };
  needs('village', mapping.villageId !== null);
  if (kind === 'households') {
    needs('name');
    needs('relation', mapped.includes('headName'));
    if (mapping.ruleSet === null) refusals.push({ code: 'registry-import.rule-set-missing', at: 'body.mapping.ruleSet' });
    if (mapping.category === null) needs('category', mapped.includes('householdNumber') || mapped.includes('personId'));
  }
  for (const field of new Set(mapped)) {
    if (mapped.filter((each) => each === field).length > 1) {
      refusals.push({ code: 'registry-import.column-twice', params: { field: nameOf(kind, field) }, at: 'body.mapping.columns' });
    }
  }
  const columns = mapping.columns.map(({ column }) => column);
  if (new Set(columns).size < columns.length) refusals.push({ code: 'registry-import.column-shared', at: 'body.mapping.columns' });
  const unknown = mapping.columns.find(({ field }) => fieldOf(kind, field) === undefined);
  if (unknown) refusals.push({ code: 'registry-import.column-unknown', params: { column: unknown.column }, at: 'body.mapping.columns' });
  return refusals;
}

function nameOf(kind: ImportKind, code: FieldCode): string {
  return fieldsOf[kind].find((field) => field.code === code)?.name['zh-CN'] ?? code;
}
