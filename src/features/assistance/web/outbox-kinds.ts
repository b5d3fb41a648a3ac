import { lazy } from 'react';
import { call } from '../../../ui/api/call.ts';
import type { OutboxEntry } from '../../../ui/outbox/entry.ts';
import type { OtherVersion, OutboxKind } from '../../../ui/outbox/kinds.ts';
import type { DraftAct } from '../act.ts';
import { correctAct, getAct, getRecordOptions, listActs, recordAct } from '../contract.ts';
import { recordPath } from './paths.ts';

const Content = lazy(async () => ({ default: (await import('./record/ActContent.tsx')).ActContent }));

/** The act in an entry's input, of both commands. */
export function actOfInput(input: unknown): DraftAct {
  return (input as { body: { act: DraftAct } }).body.act;
}

/** The same act entered or corrected elsewhere: both are shown, and the one that a person chooses becomes a correction with its reason. */
async function findOther({ input, title, capturedAt }: OutboxEntry): Promise<OtherVersion | undefined> {
  const mine = actOfInput(input);
  const { act, revision, withdrawn } = await call(getAct, { params: { actId: mine.actId } });
  if (withdrawn) return undefined;
  const reason = '两台设备上填写的内容不同，以后选定的为准';
  const body = { baseRevision: revision, act: mine, reason, capturedAt };
  return {
    input: { body: { act } },
    takeMine: { endpoint: correctAct.name, input: { params: { actId: mine.actId }, body }, title, capturedAt },
  };
}

const conflicts = ['assistance.act-exists', 'assistance.stale-revision'];
const invalidates = [listActs, getAct, getRecordOptions];

/** What the outbox carries for the ledger. */
export const actOutboxKinds: readonly OutboxKind[] = [
  { endpoint: recordAct, mendPath: recordPath, Content, conflicts, findOther, invalidates },
  { endpoint: correctAct, Content, conflicts, findOther, invalidates },
];
