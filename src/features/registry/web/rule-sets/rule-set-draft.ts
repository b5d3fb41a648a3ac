import type { BodyOf } from '../../../../kernel/endpoint.ts';
import { formatYuan, parseYuan } from '../../../../kernel/money.ts';
import type { addRuleSet } from '../../rule-set-contract.ts';
import type { Indicator, RuleSet } from '../../rule-set.ts';
import { typedCount } from '../form-parts.tsx';

type Name = { 'zh-CN': string; en: string };
type Threshold = NonNullable<Indicator['threshold']>;

interface NamedDraft {
  /** null: new here, the program gives it one. */
  code: string | null;
  name: string;
  /** As it was named where it comes from: its English holds as long as the Chinese does. */
  was: Name;
}

export interface CategoryDraft extends NamedDraft {
  /** Between commas of either language. */
  otherNames: string;
  unfinished: boolean;
}

export interface IndicatorDraft extends NamedDraft {
  meaning: string;
  /** Empty: no number is asked for. */
  op: '' | Threshold['op'];
  /** As typed. */
  value: string;
  unit: Threshold['unit'];
}

export interface VillageIndicatorDraft extends IndicatorDraft {
  group: string;
  groupWas: Name;
}

/** What the office types; numbers as typed, so that nothing is lost. */
export interface RuleSetDraft {
  name: string;
  year: string;
  province: string;
  incomeLineFen: number | null;
  source: string;
  categories: CategoryDraft[];
  householdIndicators: IndicatorDraft[];
  villageIndicators: VillageIndicatorDraft[];
}

const unnamed: Name = { 'zh-CN': '', en: '' };
export const newCategory: CategoryDraft = { code: null, name: '', was: unnamed, otherNames: '', unfinished: true };
export const newIndicator: IndicatorDraft = { code: null, name: '', was: unnamed, meaning: '', op: '', value: '', unit: 'fen' };
export const newVillageIndicator: VillageIndicatorDraft = { ...newIndicator, group: '', groupWas: unnamed };

const indicatorDraft = ({ code, name, meaning, threshold }: Indicator): IndicatorDraft => ({
  code,
  name: name['zh-CN'],
  was: name,
  meaning,
  op: threshold?.op ?? '',
  value: threshold === null ? '' : valueAsTyped(threshold),
  unit: threshold?.unit ?? 'fen',
});

function valueAsTyped({ value, unit }: Threshold): string {
  return unit === 'count' ? String(value) : formatYuan(value).replace(/\.00$/, '');
}

/** Begins with what stands in a rule set. */
export function draftOf({ name, year, province, incomeLineFen, source, categories, householdIndicators, villageIndicators }: RuleSet): RuleSetDraft {
  return {
    name,
    year: String(year),
    province,
    incomeLineFen,
    source,
    categories: categories.map((one) => ({ code: one.code, name: one.name['zh-CN'], was: one.name, otherNames: one.otherNames.join('、'), unfinished: one.unfinished })),
    householdIndicators: householdIndicators.map(indicatorDraft),
    villageIndicators: villageIndicators.map((one) => ({ ...indicatorDraft(one), group: one.class['zh-CN'], groupWas: one.class })),
  };
}

/** The next year's: everything as in another, but the name and the year are its own. */
export function draftFrom(ruleSet: RuleSet): RuleSetDraft {
  return { ...draftOf(ruleSet), name: '', year: String(ruleSet.year + 1) };
}

type Written = BodyOf<typeof addRuleSet>;

export function bodyOf({ name, year, province, incomeLineFen, source, ...lists }: RuleSetDraft): Written {
  return {
    name,
    year: typedCount(year) ?? 0,
    province,
    content: {
      incomeLineFen,
      source,
      categories: lists.categories.map(({ code, otherNames, unfinished, ...one }) => ({
        code,
        name: nameOf(one.name, one.was),
        otherNames: otherNames.split(/[、，,；;\n]+/u).map((word) => word.trim()).filter((word) => word !== ''),
        unfinished,
      })),
      householdIndicators: lists.householdIndicators.map(indicatorOf),
      villageIndicators: lists.villageIndicators.map((one) => ({ ...indicatorOf(one), class: nameOf(one.group, one.groupWas) })),
    },
  };
}

function indicatorOf({ code, name, was, meaning, op, value, unit }: IndicatorDraft): Written['content']['householdIndicators'][number] {
  return { code, name: nameOf(name, was), meaning, threshold: op === '' ? null : { op, value: typedValue(value, unit), unit } };
}

function nameOf(typed: string, was: Name): Name {
  const name = typed.trim();
  return { 'zh-CN': name, en: name === was['zh-CN'] ? was.en : '' };
}

/** What is no number travels as none: the server says so beside the field. */
function typedValue(typed: string, unit: Threshold['unit']): number {
  const value = unit === 'count' ? typedCount(typed) : parseYuan(typed.replaceAll(/[%％]/gu, ''));
  return value ?? Number.NaN;
}
