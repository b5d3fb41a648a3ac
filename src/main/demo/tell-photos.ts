import type { AssistanceAct } from '../../features/assistance/act.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import type { Stage } from './perform.ts';
import { runningWeek } from './story-weeks.ts';
import { tellEvidence } from './tell-evidence.ts';

/**
 * Drawings that stand for photos, by a part of the name that only one organization has. One is used again by others, as happens when two
 * go together or a picture is passed on: the office sees it as a hint.
 */
const drawings: readonly (readonly [string, readonly string[]])[] = [
  ['县智远', ['1', '2']],
  ['永鑫', ['3']],
  ['科博', ['1-again']],
  ['蜜蜂', ['1-again']],
];

interface Week {
  organizationName: string;
  dueDate: CalendarDate;
}

/** Few acts have pictures: of the running week, of four organizations. @returns the ids that the act names */
export async function tellPhotos(stage: Stage, actor: Actor, { actId }: AssistanceAct, { organizationName, dueDate }: Week): Promise<string[]> {
  const names = dueDate !== runningWeek ? [] : (drawings.find(([part]) => organizationName.includes(part))?.[1] ?? []);
  const evidenceIds: string[] = [];
  for (const name of names) evidenceIds.push(await tellEvidence(stage, actor, { kind: 'photo', name, actId }));
  return evidenceIds;
}

/** So much is paid without asking for a paper. */
const smallMoneyFen = 100_000;
/** Weeks that the office still looks at, and the one before, of whose last days the papers came later. */
const firstWeekWithPapers: CalendarDate = '2020-06-02';
/** They have not sent theirs yet: the office sees it as a hint. */
const withoutPapers = ['小精灵', '七色光'];

/** Beside larger payments lies a receipt, as it does with most organizations. @returns the ids that the act names */
export async function tellReceipt(stage: Stage, actor: Actor, { actId, moneyFen }: AssistanceAct, { organizationName, dueDate }: Week): Promise<string[]> {
  if ((moneyFen ?? 0) <= smallMoneyFen || dueDate < firstWeekWithPapers || withoutPapers.some((part) => organizationName.includes(part))) return [];
  return [await tellEvidence(stage, actor, { kind: 'paper', name: 'receipt', actId })];
}
