import { createFirstRunInvitation } from '../features/accounts/server/first-run.ts';
import { shanghaiTimestamp } from '../kernel/shanghai-time.ts';
import type { UseCaseRuntime } from '../platform/use-case/run-use-case.ts';

/** The link by which the first chief comes in; undefined once there is one. A new start makes a new link. */
export async function makeFirstRunLink(
  runtime: UseCaseRuntime,
  publicUrl: string,
): Promise<{ link: string; expiresAt: string } | undefined> {
  const invitation = await createFirstRunInvitation(runtime);
  if (!invitation) return undefined;
  return {
    link: `${publicUrl}/invitation#${invitation.token}`,
    expiresAt: shanghaiTimestamp(invitation.expiresAt).slice(0, 16),
  };
}
