import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { afterWrongCode, isLocked, type Door, type DoorKind } from '../guessing.ts';
import { holdDoor, saveDoor } from './codes-store.ts';

const kinds = ['account', 'sheet'] as const satisfies readonly DoorKind[];

/**
 * Stands before a code: counts the wrong ones by sheet and by account, on the real clock. Where too many were wrong, no further one is
 * looked at, not even a right one.
 */
export async function approachDoors(
  ctx: UseCaseContext,
  { sheetId, actId, householdId }: { sheetId: string; actId: string; householdId: string },
): Promise<{ fail(): Promise<RefusedError> } | RefusedError> {
  const names = { account: `account:${ctx.actor.accountId}`, sheet: `sheet:${sheetId}` };
  const doors: { kind: DoorKind; name: string; state: Door }[] = [];
  for (const kind of kinds) doors.push({ kind, name: names[kind], state: await holdDoor(ctx, names[kind]) });
  const locked = new RefusedError('tooMany', [{ code: 'confirmations.codes-locked' }]);
  if (doors.some(({ kind, state }) => isLocked(state, kind, ctx.realNow))) return locked;
  return {
    fail: async () => {
      const subject = { type: 'act', id: actId };
      await ctx.audit({ action: 'confirmation.code-wrong', subject, detail: { householdId, sheetId } });
      let closed = false;
      for (const { kind, name, state } of doors) {
        const after = afterWrongCode(state, ctx.realNow);
        await saveDoor(ctx, name, after);
        if (!isLocked(after, kind, ctx.realNow)) continue;
        closed = true;
        await ctx.audit({ action: 'confirmation.codes-locked', subject, detail: { by: kind, householdId, sheetId } });
      }
      return closed ? locked : new RefusedError('conflict', [{ code: 'confirmations.code-wrong', at: 'body.code' }]);
    },
  };
}
