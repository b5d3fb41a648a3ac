import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { SessionView } from '../contract.ts';
import { sessionViewOf } from './session-view.ts';

export async function readSession(ctx: UseCaseContext): Promise<SessionView> {
  return sessionViewOf(ctx);
}
