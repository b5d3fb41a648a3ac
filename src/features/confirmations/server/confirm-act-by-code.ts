import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { isCodeHeard, partStateOf } from '../receipt.ts';
import type { ActConfirmation } from '../views.ts';
import { holdLiveSheet, usedCodes } from './codes-store.ts';
import { confirmationOf } from './get-act-confirmation.ts';
import { approachDoors } from './guard-codes.ts';
import { keepAnswer } from './keep-answer.ts';
import { loadOwnAct, refusalsAgainstAnswer } from './load-act.ts';
import { codesOf } from './one-time-code.ts';
import { answersTo } from './store.ts';

/**
 * The code that a household read out, perhaps days ago and without a network. It counts for the revision that the household was told
 * of, also where that was corrected since. A wrong one is returned as a refusal: its count is committed.
 */
export async function confirmActByCode(
  ctx: UseCaseContext,
  { params: { actId }, body }: InputOf<typeof contract.confirmActByCode>,
): Promise<ActConfirmation | RefusedError> {
  const { revision, householdId, code, capturedAt } = body;
  const loaded = await loadOwnAct(ctx, actId);
  refuseIf(refusalsAgainstAnswer(loaded, revision, householdId));
  const sheet = await holdLiveSheet(ctx, householdId);
  if (!sheet) throw new RefusedError('conflict', [{ code: 'confirmations.no-sheet' }]);
  const doors = await approachDoors(ctx, { sheetId: sheet.sheetId, actId, householdId });
  if (doors instanceof RefusedError) return doors;

  const used = new Map((await usedCodes(ctx, sheet.sheetId)).map((one) => [one.counter, one.actId]));
  const right = codesOf(sheet.secret, sheet.codes).flatMap((each, counter) => (each === code ? [counter] : []));
  if (right.length === 0) return doors.fail();
  // The phone lost the answer and sends again by another command: nothing doubles.
  if (right.some((counter) => used.get(counter) === actId)) return confirmationOf(ctx, loaded);
  const codeCounter = right.find((counter) => !used.has(counter));
  if (codeCounter === undefined) throw new RefusedError('conflict', [{ code: 'confirmations.code-used', at: 'body.code' }]);
  const answers = await answersTo(ctx, [actId]);
  // What was in question before a correction waits for the receiving side itself: no code is spent on it in silence.
  if (revision >= loaded.askedFrom && partStateOf(householdId, answers, loaded.askedFrom) === 'open' && !isCodeHeard(householdId, answers)) {
    throw new RefusedError('conflict', [{ code: 'confirmations.code-after-dispute' }]);
  }
  return keepAnswer(ctx, loaded, {
    revision,
    householdId,
    way: 'code',
    received: true,
    sheetId: sheet.sheetId,
    codeCounter,
    capturedAt: capturedAt === undefined ? null : new Date(capturedAt),
  });
}
