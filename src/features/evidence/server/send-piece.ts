import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { contentKindOf } from '../content-kind.ts';
import type * as contract from '../contract.ts';
import { pieceBytes, type Arrival } from '../evidence.ts';
import { lengthOfPiece, pieceCount, refusalOfContent } from '../rules.ts';
import { loadOwn } from './load-evidence.ts';
import { refuseEvidence, settleEvidence } from './settle-evidence.ts';
import { changeEvidence, keepPiece, positionsOf, remember } from './store.ts';
import { arrivalOf } from './view-arrival.ts';

/**
 * Takes one piece, wherever in the file it belongs and however often it comes. The first one says what it is, so that what will
 * be refused is refused before the rest is sent. With the last one the file is looked at, after the answer.
 */
export async function sendPiece(ctx: UseCaseContext, { params, query, body }: InputOf<typeof contract.sendEvidencePiece>): Promise<Arrival> {
  const { evidenceId } = params;
  const evidence = await loadOwn(ctx, evidenceId, { forUpdate: true });
  if (evidence.state !== 'arriving') return arrivalOf(evidence, new Set());
  if (body.length !== lengthOfPiece(query.offset, evidence.bytes)) {
    throw new RefusedError('invalid', [{ code: 'evidence.piece-misplaced', at: 'query.offset' }]);
  }
  const refusal = query.offset === 0 ? refusalOfContent(contentKindOf(body), evidence.kind) : undefined;
  if (refusal) {
    await refuseEvidence(ctx, evidenceId, refusal);
    return { state: 'refused', arrivedBytes: 0, refusal };
  }
  if (evidence.forgottenAt) await remember(ctx, evidenceId);
  await keepPiece(ctx, { evidenceId, position: query.offset / pieceBytes, content: body });
  const positions = await positionsOf(ctx, evidenceId);
  if (positions.size < pieceCount(evidence.bytes)) return arrivalOf(evidence, positions);
  await changeEvidence(ctx, evidenceId, { state: 'checking', checkingSince: ctx.realNow });
  ctx.afterCommit(({ inTransaction }) => settleEvidence(ctx.files, inTransaction, evidenceId));
  return arrivalOf({ ...evidence, state: 'checking' }, positions);
}
