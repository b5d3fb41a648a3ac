import type { AssistanceAct } from '../../../src/features/assistance/act.ts';
import { entered, type Answering } from './confirmations.ts';
import type { Expectation, Expectations, Knocker, Stage } from './expectation.ts';

/** Goods of a month ago: asked about today. */
const goods: Partial<AssistanceAct> = { kind: 'goods', date: '2020-05-14', goods: [{ name: '大米', quantity: 2, unit: '袋' }] };

function ofOneAct(insidersOf: (stage: Stage, answering: Answering) => readonly Knocker[], body?: (answering: Answering) => unknown): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => {
      const answering = await entered(stage, goods);
      return { wanted: { params: { actId: answering.act.actId }, body: body?.(answering) }, insiders: insidersOf(stage, answering) };
    },
  };
}

export const followUpsExpectations: Expectations = {
  listDueFollowUps: { kind: 'self' },
  listEndedHelp: { kind: 'self' },
  getActFollowUps: ofOneAct(({ personas, school }, { village, township }) => [personas.chief, personas.clerk, school.reporter, school.head, village, township]),
  answerFollowUp: ofOneAct(
    (_, { village, township }) => [village, township],
    ({ act }) => ({ seen: [{ actId: act.actId, revision: 1 }], holds: true }),
  ),
};
