import { declareEvidence } from '../../../src/features/evidence/contract.ts';
import { pieceBytes } from '../../../src/features/evidence/evidence.ts';
import { claimEvidence } from '../../../src/features/evidence/server/public-writes.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { declarationOf, pictureBytes, sendWhole } from '../evidence-scenes.ts';
import { asCommand } from '../plan-scenes.ts';
import type { Expectation, Expectations, Knocker, Stage, Wanted } from './expectation.ts';

/** A photo of the school that stands beside an act in the village of the stage. */
async function photoOfAnAct(stage: Stage): Promise<string> {
  const { world, personas } = stage;
  const { evidenceId } = await sendWhole(personas.reporter, await pictureBytes(1), 'photo');
  const { organizationId = '' } = personas.reporter.actor;
  await asCommand(world, personas.reporter, (ctx) =>
    claimEvidence(ctx, { evidenceIds: [evidenceId], organizationId, act: { actId: newId(), villageId: personas.village.actor.villageId ?? '' } }),
  );
  return evidenceId;
}

function ofPhoto(insiders: (stage: Stage) => readonly Knocker[], more: Wanted = {}): Expectation {
  return {
    kind: 'scoped',
    scene: async (stage) => ({ wanted: { ...more, params: { evidenceId: await photoOfAnAct(stage) } }, insiders: insiders(stage) }),
  };
}

const ownAndOffice = ({ personas: { reporter, head, clerk, chief } }: Stage) => [reporter, head, clerk, chief];
const everybodyConcerned = (stage: Stage) => [...ownAndOffice(stage), stage.personas.village, stage.personas.township];

export const evidenceExpectations: Expectations = {
  declareEvidence: {
    kind: 'scoped',
    scene: async ({ personas: { reporter, head } }) => {
      const body = declarationOf(Buffer.from('%PDF-1.7 示例'), 'paper');
      await reporter.send(declareEvidence, { body });
      return { wanted: { body }, insiders: [reporter, head] };
    },
  },
  sendEvidencePiece: {
    kind: 'scoped',
    scene: async ({ personas: { reporter, head } }) => {
      const content = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(pieceBytes)]);
      const body = declarationOf(content, 'paper');
      await reporter.send(declareEvidence, { body });
      const wanted = { params: { evidenceId: body.evidenceId }, query: { offset: 0 }, body: content.subarray(0, pieceBytes) };
      return { wanted, insiders: [reporter, head] };
    },
  },
  viewEvidenceArrival: ofPhoto(({ personas: { reporter, head } }) => [reporter, head]),
  listEvidence: {
    kind: 'narrowed',
    scene: async (stage) => {
      const evidenceId = await photoOfAnAct(stage);
      return { wanted: { query: { evidenceIds: evidenceId } }, insiders: everybodyConcerned(stage), secret: evidenceId };
    },
  },
  showEvidence: ofPhoto(everybodyConcerned),
  openEvidenceOriginal: ofPhoto(ownAndOffice),
  markEvidenceChildFaces: ofPhoto(ownAndOffice, { body: { showsChildFaces: true } }),
};
