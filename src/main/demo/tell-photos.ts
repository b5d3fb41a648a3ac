import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AssistanceAct } from '../../features/assistance/act.ts';
import { declareEvidence, sendEvidencePiece } from '../../features/evidence/contract.ts';
import { pieceBytes } from '../../features/evidence/evidence.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { perform, type Stage } from './perform.ts';
import { storyId } from './story-id.ts';
import { runningWeek } from './story-weeks.ts';

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

/**
 * Few acts have pictures: of the running week, of four organizations. A picture is looked at when there is time for it; the story does
 * not wait.
 * @returns the ids that the act names
 */
export async function tellPhotos(
  stage: Stage,
  actor: Actor,
  { actId }: AssistanceAct,
  { organizationName, dueDate }: { organizationName: string; dueDate: CalendarDate },
): Promise<string[]> {
  const names = dueDate !== runningWeek ? [] : (drawings.find(([part]) => organizationName.includes(part))?.[1] ?? []);
  const evidenceIds: string[] = [];
  for (const name of names) {
    const step = `photo ${name} of ${actId}`;
    const evidenceId = storyId(step);
    const content = await readFile(new URL(`../../../examples/qingshui-2020/photos/${name}.jpg`, import.meta.url));
    if (content.length > pieceBytes) throw new Error(`${name}.jpg is larger than one piece`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const body = { evidenceId, kind: 'photo' as const, sha256, bytes: content.length, mediaType: 'image/jpeg' };
    await perform(stage, actor, declareEvidence, { body }, `${step}: declare`);
    await perform(stage, actor, sendEvidencePiece, { params: { evidenceId }, query: { offset: 0 }, body: content }, `${step}: send`);
    evidenceIds.push(evidenceId);
  }
  return evidenceIds;
}
