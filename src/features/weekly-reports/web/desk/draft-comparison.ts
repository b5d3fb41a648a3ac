import type { DraftAct } from '../../../assistance/act.ts';
import { reportTextKeys, type DraftContent, type ReportTexts } from '../../content.ts';

/** A part of the report in which two versions of a draft differ: one of its texts, or one act. */
export type DraftPart = keyof ReportTexts | `act:${string}`;

export interface DraftDifference {
  part: DraftPart;
  /** Who has touched it since both were the same. */
  changedBy: 'me' | 'them' | 'both';
}

export type Choice = 'mine' | 'theirs' | 'bothTexts';

/** Where my version and theirs differ, in the order of the form; acts by their id, wherever they stand. */
export function differencesBetweenDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftDifference[] {
  const ids = [...new Set([...theirs.acts, ...mine.acts].map(({ actId }) => actId))];
  const parts: DraftPart[] = [...ids.map((id) => `act:${id}` as const), ...reportTextKeys];
  return parts.flatMap((part) => {
    const [before, here, there] = [base, mine, theirs].map((content) => formOf(content, part));
    if (here === there) return [];
    const changedBy = there === before ? 'me' : here === before ? 'them' : 'both';
    return [{ part, changedBy } as const];
  });
}

/** What is proposed: whoever touched a part alone is right; where both did, both texts, or the act as it is here. */
export function proposedChoice({ part, changedBy }: DraftDifference): Choice {
  if (changedBy === 'me') return 'mine';
  if (changedBy === 'them') return 'theirs';
  return part.startsWith('act:') ? 'mine' : 'bothTexts';
}

/** One draft out of two, part by part; parts without a choice are the same in both. */
export function mergeDrafts(mine: DraftContent, theirs: DraftContent, choices: ReadonlyMap<DraftPart, Choice>): DraftContent {
  const texts = Object.fromEntries(
    reportTextKeys.map((key) => [key, mergeText(mine[key], theirs[key], choices.get(key) ?? 'mine')]),
  ) as ReportTexts;
  const ids = [...new Set([...theirs.acts, ...mine.acts].map(({ actId }) => actId))];
  const acts = ids.flatMap((id) => {
    const from = choices.get(`act:${id}`) === 'theirs' ? theirs : mine;
    return from.acts.filter(({ actId }) => actId === id);
  });
  return { ...texts, acts };
}

/** The act of a part, where this version has it. */
export function actOf(content: DraftContent, part: DraftPart): DraftAct | undefined {
  return content.acts.find(({ actId }) => part === `act:${actId}`);
}

export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return (
    reportTextKeys.every((key) => one[key] === other[key]) &&
    one.acts.length === other.acts.length &&
    one.acts.every((act, index) => isSameAct(act, other.acts[index]))
  );
}

/** Whatever order a store gives the fields back in. */
function isSameAct(one: DraftAct, other: DraftAct | undefined): boolean {
  return formOfAct(one) === formOfAct(other);
}

function formOf(content: DraftContent, part: DraftPart): string {
  return part in content ? content[part as keyof ReportTexts] : formOfAct(actOf(content, part));
}

function formOfAct(act: DraftAct | undefined): string {
  if (!act) return '';
  const goods = act.goods.map(({ name, quantity, unit }) => [name, quantity, unit]);
  const { actId, date, villageId, mode, kind, people, visits, moneyFen, note, byHead } = act;
  return JSON.stringify([actId, date, villageId, mode, kind, people, visits, moneyFen, note, byHead, goods]);
}

function mergeText(mine: string, theirs: string, choice: Choice): string {
  if (choice === 'theirs') return theirs;
  if (choice === 'mine' || mine === theirs || theirs.trim() === '') return mine;
  return mine.trim() === '' ? theirs : `${mine}\n${theirs}`.slice(0, 5000);
}
