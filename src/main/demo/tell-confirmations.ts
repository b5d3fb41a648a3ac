import type { Actor } from '../../kernel/actor.ts';
import { answerAct, listOpenActs } from '../../features/confirmations/contract.ts';
import { perform, type Stage } from './perform.ts';

/** What the cadre has looked at so far: later acts still wait. */
const answeredUpTo = '2020-06-05';

/** The cadre of one village answers for its acts: one in question, what is older confirmed, the last days open. */
export async function tellConfirmations(stage: Stage, cadre: Actor): Promise<void> {
  const { acts } = await perform(stage, cadre, listOpenActs, {}, '');
  const [inQuestion, ...others] = acts.filter(({ line }) => line.act.date <= answeredUpTo);
  for (const { line, parts } of [inQuestion, ...others].filter((open) => open !== undefined)) {
    const { actId } = line.act;
    const received = actId !== inQuestion?.line.act.actId;
    for (const { householdId } of parts) {
      await perform(
        stage,
        cadre,
        answerAct,
        { params: { actId }, body: { revision: line.revision, householdId, received, reason: received ? '' : '（示例）那天只到了两户，人数请再核对' } },
        `answer ${actId} ${householdId ?? ''}`,
      );
    }
  }
}
