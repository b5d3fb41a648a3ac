import { lazy } from 'react';
import { call } from '../../../ui/api/call.ts';
import type { OutboxEntry } from '../../../ui/outbox/entry.ts';
import type { OtherVersion, OutboxKind } from '../../../ui/outbox/kinds.ts';
import type { DraftAct } from '../act.ts';
import { correctAct, getAct, recordAct } from '../contract.ts';
import { actOfInput } from './act-of-input.ts';
import { correctActPath, newActPath } from './paths.ts';
import { staleAfterSaving as invalidates } from './stale.ts';

const Content = lazy(async () => ({ default: (await import('./record/ActContent.tsx')).ActContent }));

const Line = lazy(async () => ({ default: (await import('./record/ActSaysLine.tsx')).ActSaysLine }));
const wordsOf: OutboxKind['wordsOf'] = async (input, known) => (await import('./record/words-of-act.ts')).wordsOfAct(input, known);

/** The same act entered or corrected elsewhere: both are shown, and the one that a person chooses becomes a correction with its reason. */
async function findOther({ input, title, capturedAt, dependsOn }: OutboxEntry): Promise<OtherVersion | undefined> {
  const mine = actOfInput(input);
  const { act, revision, withdrawn } = await call(getAct, { params: { actId: mine.actId } });
  if (withdrawn) return undefined;
  const reason = '两台设备上填写的内容不同，以后选定的为准';
  const body = { baseRevision: revision, act: mine, reason, capturedAt };
  return {
    input: { body: { act } },
    takeMine: { endpoint: correctAct.name, input: { params: { actId: mine.actId }, body }, title, capturedAt, dependsOn },
  };
}

const conflicts = ['assistance.act-exists', 'assistance.stale-revision'];

/** The act without a photo that never left the phone. */
function without(input: unknown, thrownAway: string): unknown {
  const { body } = input as { body: { act: DraftAct } };
  return { body: { ...body, act: { ...body.act, evidenceIds: body.act.evidenceIds.filter((id) => id !== thrownAway) } } };
}

/** What the outbox carries for the ledger. */
export const actOutboxKinds: readonly OutboxKind[] = [
  { endpoint: recordAct, mendPath: newActPath, Content, Line, wordsOf, drafts: /^act:(?!correct:)/, conflicts, findOther, without, invalidates },
  { endpoint: correctAct, mendPath: ({ input }) => correctActPath(actOfInput(input).actId), Content, Line, wordsOf, drafts: /^act:correct:/, conflicts, findOther, invalidates },
];
