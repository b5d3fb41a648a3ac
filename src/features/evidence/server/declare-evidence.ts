import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { FullArrival } from '../evidence.ts';
import { refusalsAgainstDeclaring } from '../rules.ts';
import { hashesOf, keepHashes } from './likeness-store.ts';
import { acceptEvidence, countUnsettled, findEvidence, findTwin, greysOf, insertEvidence, remember, type NewEvidence, type StoredEvidence } from './store.ts';
import { fullArrivalOf } from './view-arrival.ts';

/**
 * Says what is about to come. Declared again, by the same device after a broken line or by another one, it answers how far it
 * is; what the organization has sent before, under whichever id, need not be sent again.
 */
export async function declareEvidence(ctx: UseCaseContext, { body }: InputOf<typeof contract.declareEvidence>): Promise<FullArrival> {
  const { organizationId } = ctx.actor;
  if (organizationId === undefined) throw new RefusedError('forbidden', [{ code: 'http.role-not-allowed' }]);
  const { mediaType: _, capturedAt, ...rest } = body;
  const wanted: NewEvidence = { ...rest, organizationId, capturedAt: capturedAt ? new Date(capturedAt) : null };
  const before = await findEvidence(ctx, wanted.evidenceId, { forUpdate: true });
  if (before) return resume(ctx, before, wanted);
  refuseIf(refusalsAgainstDeclaring(body, await countUnsettled(ctx, organizationId)), 'invalid');
  if (!(await insertEvidence(ctx, wanted))) return resume(ctx, await declaredMeanwhile(ctx, wanted), wanted);
  await takeFromTwin(ctx, wanted);
  await ctx.audit({
    action: 'evidence.declared',
    subject: { type: 'evidence', id: wanted.evidenceId },
    detail: { kind: wanted.kind, sha256: wanted.sha256, bytes: wanted.bytes, showsChildFaces: wanted.showsChildFaces },
  });
  return fullArrivalOf(ctx, await declaredMeanwhile(ctx, wanted));
}

async function resume(ctx: UseCaseContext, before: StoredEvidence, wanted: NewEvidence): Promise<FullArrival> {
  const taken = { code: 'evidence.id-taken', at: 'body.evidenceId' };
  if (before.organizationId !== wanted.organizationId) throw new RefusedError('forbidden', [taken]);
  const isSame = before.sha256 === wanted.sha256 && before.bytes === wanted.bytes && before.kind === wanted.kind;
  if (!isSame) throw new RefusedError('conflict', [taken]);
  if (before.forgottenAt) await remember(ctx, before.evidenceId);
  return fullArrivalOf(ctx, before);
}

async function declaredMeanwhile(ctx: UseCaseContext, { evidenceId }: NewEvidence): Promise<StoredEvidence> {
  const evidence = await findEvidence(ctx, evidenceId, { forUpdate: true });
  if (!evidence) throw new Error('evidence vanished');
  return evidence;
}

/** Nothing of it has to travel twice, and nothing has to be looked at twice. */
async function takeFromTwin(ctx: UseCaseContext, wanted: NewEvidence): Promise<void> {
  const twin = await findTwin(ctx, wanted);
  if (!twin?.contentKind) return;
  const { contentKind, displaySha256, smallSha256, takenAt } = twin;
  const greys = await greysOf(ctx, twin.evidenceId);
  await acceptEvidence(ctx, wanted.evidenceId, { contentKind, displaySha256, smallSha256, takenAt, greys });
  await keepHashes(ctx, wanted.evidenceId, await hashesOf(ctx, twin.evidenceId));
}
