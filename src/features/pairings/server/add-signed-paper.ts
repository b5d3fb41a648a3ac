import { createHash } from 'node:crypto';
import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf, type Refusal } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotArrange } from '../policy.ts';
import { refusalsAgainstConfirming } from '../rules.ts';
import { kindOfPaper, largestPaper, paperKinds } from '../signed-paper.ts';
import { insertPaper } from './agreement-store.ts';
import { confirmSide } from './confirm-side.ts';
import { loadParties } from './load-pairing.ts';

/**
 * The office puts in the signed paper and says whose signatures stand on it: these sides have confirmed by it. The file is
 * kept byte for byte, as evidence, and never opened by our own pages.
 */
export async function addSignedPaper(
  ctx: UseCaseContext,
  { params: { agreementId }, body }: InputOf<typeof contract.addSignedPaper>,
): Promise<ResponseOf<typeof contract.addSignedPaper>> {
  refuseIf(whyNotArrange(ctx.actor), 'forbidden');
  const parties = await loadParties(ctx, agreementId, { forUpdate: true });
  const { signedByVillage, signedByOrganizationIds } = body;
  const strangers = signedByOrganizationIds.filter((id) => !parties.some(({ organizationId }) => organizationId === id));
  refuseIf(
    [
      ...(signedByVillage || signedByOrganizationIds.length > 0 ? [] : [{ code: 'pairing.paper-proves-nothing', at: 'body.signedByVillage' }]),
      ...strangers.map((): Refusal => ({ code: 'pairing.paper-of-stranger', at: 'body.signedByOrganizationIds' })),
    ],
    'invalid',
  );
  const standing = parties.filter((pairing) => refusalsAgainstConfirming(pairing, agreementId).length === 0);
  if (standing.length === 0) refuseIf(parties.slice(0, 1).flatMap((pairing) => refusalsAgainstConfirming(pairing, agreementId)));
  const { content, mediaType } = paperOf(body.content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const paperId = await insertPaper(ctx, { agreementId, fileName: nameOnly(body.fileName), mediaType, sha256, content });
  for (let pairing of standing) {
    const proof = { agreementId, means: 'signedPaper' as const, paperId };
    if (signedByOrganizationIds.includes(pairing.organizationId)) pairing = await confirmSide(ctx, pairing, { ...proof, side: 'organization' });
    if (signedByVillage) await confirmSide(ctx, pairing, { ...proof, side: 'village' });
  }
  await ctx.audit({
    action: 'pairing-agreement.paper-added',
    subject: { type: 'pairingAgreement', id: agreementId },
    detail: { paperId, sha256, bytes: content.length, signedByVillage, signedByOrganizationIds },
  });
  return { paperId, sha256 };
}

/** The bytes of a scan or a photograph; half a file, another kind and too large a one are refused. */
function paperOf(base64: string): { content: Buffer; mediaType: string } {
  const refuse = (code: string) => new RefusedError('invalid', [{ code, at: 'body.content' }]);
  const content = Buffer.from(base64, 'base64');
  if (content.length === 0 || content.toString('base64') !== base64) throw refuse('pairing.paper-malformed');
  if (content.length > largestPaper) throw refuse('pairing.paper-too-large');
  const kind = kindOfPaper(content);
  if (!kind) throw refuse('pairing.paper-kind');
  return { content, mediaType: paperKinds[kind].mediaType };
}

/** A browser may send a path, and a name may carry what no file name has. */
function nameOnly(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || '纸质协议';
}
