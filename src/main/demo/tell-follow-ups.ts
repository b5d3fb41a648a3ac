import type { Actor } from '../../kernel/actor.ts';
import { answerFollowUp, listDueFollowUps } from '../../features/follow-ups/contract.ts';
import { perform, type Stage } from './perform.ts';

/** Cadres answer what is due and leave the last question open; to that of the first village something holds no more. */
export async function tellFollowUps(stage: Stage, cadres: readonly Actor[]): Promise<void> {
  for (const cadre of cadres) await tellOfVillage(stage, cadre, cadre === cadres[0]);
}

async function tellOfVillage(stage: Stage, cadre: Actor, isGone: boolean): Promise<void> {
  const { questions } = await perform(stage, cadre, listDueFollowUps, {}, '');
  for (const [index, { acts }] of questions.slice(0, -1).entries()) {
    const seen = acts.map(({ act, revision }) => ({ actId: act.actId, revision }));
    const [first] = seen;
    if (!first) continue;
    const holds = !isGone || index > 0;
    await perform(
      stage,
      cadre,
      answerFollowUp,
      { params: { actId: first.actId }, body: { seen, holds, reason: holds ? '' : '（示例）开头有用，现在停下来了' } },
      `follow up ${first.actId}`,
    );
  }
}
