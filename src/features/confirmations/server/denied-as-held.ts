import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { grouped } from '../../../kernel/grouped.ts';
import { listRevisions } from '../../assistance/server/public-reads.ts';
import { wasDenied } from '../receipt.ts';
import { answersTo } from './store.ts';

/** Of acts that were corrected since, those that the receiving side denied as they are held. Few have a no, so each of these is read by itself. */
export async function deniedAsHeld(
  ctx: Pick<UseCaseContext, 'db' | 'actor'>,
  held: readonly { actId: string; revision: number }[],
): Promise<ReadonlySet<string>> {
  const answers = grouped(await answersTo(ctx, held.map(({ actId }) => actId)), ({ actId }) => actId);
  const denied = new Set<string>();
  for (const { actId, revision } of held) {
    const given = answers.get(actId) ?? [];
    if (given.every(({ received }) => received)) continue;
    if (wasDenied(await listRevisions(ctx, actId), given, revision)) denied.add(actId);
  }
  return denied;
}
