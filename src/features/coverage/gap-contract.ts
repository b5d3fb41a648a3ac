import * as z from 'zod';
import { localRoles, officeRoles, organizationRoles } from '../../kernel/actor.ts';
import { defineEndpoint } from '../../kernel/endpoint.ts';
import { idSchema } from '../../kernel/ids.ts';
import { calendarDateSchema } from '../../kernel/shanghai-time.ts';
import { namedKindSchema } from '../needs/kinds.ts';
import { nameSchema } from '../registry/rule-set.ts';
import { gapKinds, lackings } from './gap.ts';

/** Everybody of a campaign sees the gaps of the own place or of the villages that the own organization helps. */
export const gapReaders = [...officeRoles, ...organizationRoles, ...localRoles];

const filter = {
  townshipId: idSchema.optional(),
  villageId: idSchema.optional(),
  /** Villages with which this organization has a live pairing. */
  organizationId: idSchema.optional(),
};

const place = { villageId: idSchema, villageName: z.string(), townshipName: z.string().nullable() };

/** Since which day, Asia/Shanghai, as far as the registry can know: no household before it was registered, no village before a campaign named it. */
const since = calendarDateSchema;

/** Whether the reader may enter a measure for it: of an organization, whether it answers for the household. */
const mayTakeMeasure = z.boolean();

export const villageGapSchema = z.strictObject({
  ...place,
  since,
  /** Live pairings that wait for a side to confirm them. */
  onPaper: z.int().min(0),
  /** Where a confirmed agreement has run out: its pairing, by which it is renewed. */
  termOver: z.strictObject({ pairingId: idSchema }).nullable(),
  /** The first day of a confirmed agreement that is still to begin. */
  beginsOn: calendarDateSchema.nullable(),
});
export type VillageGap = z.output<typeof villageGapSchema>;

export const householdGapSchema = z.strictObject({
  ...place,
  householdId: idSchema,
  /** null while the household has no head. */
  headName: z.string().nullable(),
  personCount: z.int().min(0),
  ruleSet: z.string(),
  category: z.string(),
  categoryName: nameSchema,
  lacking: z.array(z.enum(lackings)).min(1),
  since,
  mayTakeMeasure,
});
export type HouseholdGap = z.output<typeof householdGapSchema>;

export const personGapSchema = z.strictObject({
  ...place,
  personId: idSchema,
  householdId: idSchema,
  name: z.string(),
  isHead: z.boolean(),
  since,
  mayTakeMeasure,
});
export type PersonGap = z.output<typeof personGapSchema>;

export const gapCountsSchema = z.strictObject({
  villages: z.int().min(0),
  households: z.int().min(0),
  persons: z.int().min(0),
});

/** Opaque: where the next page begins; null on the last. */
const nextSchema = z.string().nullable();
const pageQuery = { ...filter, after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

export const countGaps = defineEndpoint({
  name: 'countGaps',
  method: 'GET',
  path: '/api/gaps/count',
  access: gapReaders,
  summary: { 'zh-CN': '落下的村、户、人各有多少', en: 'How many villages, households and persons are left behind' },
  query: z.strictObject(filter),
  response: gapCountsSchema,
});

export const viewGapOptions = defineEndpoint({
  name: 'viewGapOptions',
  method: 'GET',
  path: '/api/gaps/options',
  access: gapReaders,
  summary: { 'zh-CN': '清单可选的村、措施类别和本人能做的事', en: 'Villages and kinds to choose from, and what the asker may do about a gap' },
  response: z.strictObject({
    villages: z.array(z.strictObject({ villageId: idSchema, name: z.string(), townshipId: idSchema.nullable(), townshipName: z.string().nullable() })),
    kinds: z.array(namedKindSchema),
    mayAssign: z.boolean(),
    /** For whole villages; of a single household its line says so. */
    mayTakeMeasure: z.boolean(),
  }),
});

export const listVillageGaps = defineEndpoint({
  name: 'listVillageGaps',
  method: 'GET',
  path: '/api/gaps/villages',
  access: gapReaders,
  summary: { 'zh-CN': '没有已确认并在期限内的结对的村', en: 'Villages without a confirmed pairing that is in its term' },
  query: z.strictObject(filter),
  response: z.strictObject({ gaps: z.array(villageGapSchema) }),
});

export const listHouseholdGaps = defineEndpoint({
  name: 'listHouseholdGaps',
  method: 'GET',
  path: '/api/gaps/households',
  access: gapReaders,
  summary: { 'zh-CN': '没有责任单位或没有措施的户', en: 'Households without a responsible organization or a live measure' },
  query: z.strictObject(pageQuery),
  response: z.strictObject({ gaps: z.array(householdGapSchema), next: nextSchema }),
});

export const listPersonGaps = defineEndpoint({
  name: 'listPersonGaps',
  method: 'GET',
  path: '/api/gaps/persons',
  access: gapReaders,
  summary: { 'zh-CN': '没有被任何措施覆盖的人', en: 'Persons whom no measure covers' },
  query: z.strictObject(pageQuery),
  response: z.strictObject({ gaps: z.array(personGapSchema), next: nextSchema }),
});

export const downloadGaps = defineEndpoint({
  name: 'downloadGaps',
  method: 'GET',
  path: '/api/gaps/workbook',
  access: gapReaders,
  summary: { 'zh-CN': '导出不落清单（.xlsx）', en: 'The gap list as a workbook (.xlsx)' },
  query: z.strictObject({ ...filter, kind: z.enum(gapKinds).optional() }),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
