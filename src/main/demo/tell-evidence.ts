import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { declareEvidence, sendEvidencePiece } from '../../features/evidence/contract.ts';
import { pieceBytes } from '../../features/evidence/evidence.ts';
import type { Actor } from '../../kernel/actor.ts';
import { perform, type Stage } from './perform.ts';
import { storyId } from './story-id.ts';

/** A drawing that stands for a photo or a paper beside an act. It is looked at when there is time for it; the story does not wait. */
export async function tellEvidence(stage: Stage, actor: Actor, { kind, name, actId }: { kind: 'photo' | 'paper'; name: string; actId: string }): Promise<string> {
  const step = `${kind} ${name} of ${actId}`;
  const evidenceId = storyId(step);
  const content = await readFile(new URL(`../../../examples/qingshui-2020/photos/${name}.jpg`, import.meta.url));
  if (content.length > pieceBytes) throw new Error(`${name}.jpg is larger than one piece`);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const body = { evidenceId, kind, sha256, bytes: content.length, mediaType: 'image/jpeg' };
  await perform(stage, actor, declareEvidence, { body }, `${step}: declare`);
  await perform(stage, actor, sendEvidencePiece, { params: { evidenceId }, query: { offset: 0 }, body: content }, `${step}: send`);
  return evidenceId;
}
