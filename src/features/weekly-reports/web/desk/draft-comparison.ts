import { reportTextKeys, type DraftContent, type ReportTexts } from '../../content.ts';

/** A part of the report in which two versions of a draft differ. */
export type DraftPart = keyof ReportTexts;

export interface DraftDifference {
  part: DraftPart;
  /** Who has touched it since both were the same. */
  changedBy: 'me' | 'them' | 'both';
}

export type Choice = 'mine' | 'theirs' | 'bothTexts';

/** Where my version and theirs differ, in the order of the form. */
export function differencesBetweenDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftDifference[] {
  return reportTextKeys.flatMap((part) => {
    const [before, here, there] = [base, mine, theirs].map((content) => content[part]);
    if (here === there) return [];
    const changedBy = there === before ? 'me' : here === before ? 'them' : 'both';
    return [{ part, changedBy } as const];
  });
}

/** What is proposed: whoever touched a part alone is right; where both did, both texts. */
export function proposedChoice({ changedBy }: DraftDifference): Choice {
  if (changedBy === 'me') return 'mine';
  return changedBy === 'them' ? 'theirs' : 'bothTexts';
}

/** One draft out of two, part by part; parts without a choice are the same in both. */
export function mergeDrafts(mine: DraftContent, theirs: DraftContent, choices: ReadonlyMap<DraftPart, Choice>): DraftContent {
  return Object.fromEntries(
    reportTextKeys.map((key) => [key, mergeText(mine[key], theirs[key], choices.get(key) ?? 'mine')]),
  ) as DraftContent;
}

export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return reportTextKeys.every((key) => one[key] === other[key]);
}

function mergeText(mine: string, theirs: string, choice: Choice): string {
  if (choice === 'theirs') return theirs;
  if (choice === 'mine' || mine === theirs || theirs.trim() === '') return mine;
  return mine.trim() === '' ? theirs : `${mine}\n${theirs}`.slice(0, 5000);
}
