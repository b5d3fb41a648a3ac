import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { findPaper } from './agreement-store.ts';
import { loadParties } from './load-pairing.ts';

/** The bytes as they came, for whoever may read the agreement; as a file to keep, never to be shown in a page of ours. */
export async function downloadSignedPaper(ctx: UseCaseContext, { params }: InputOf<typeof contract.downloadSignedPaper>): Promise<FileAnswer> {
  const paper = await findPaper(ctx, params.paperId);
  if (!paper) throw new RefusedError('notFound', [{ code: 'pairing.no-such-paper' }]);
  await loadParties(ctx, paper.agreementId);
  return new FileAnswer({ filename: paper.fileName, contentType: 'application/octet-stream', body: paper.content });
}
