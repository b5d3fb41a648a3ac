import { isOffice } from '../../../kernel/actor.ts';
import type { InputOf } from '../../../kernel/endpoint.ts';
import { RefusedError } from '../../../kernel/refusal.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import { DamagedFileError } from '../../../platform/files/file-store.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import { redrawnType } from '../../../platform/pictures/picture.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { contentKinds, isPicture } from '../content-kind.ts';
import type * as contract from '../contract.ts';
import { mayOpenOriginal } from '../policy.ts';
import { fileNameOf } from '../rules.ts';
import { loadVisible } from './load-evidence.ts';
import type { StoredEvidence } from './store.ts';

/** The picture as it was drawn anew. */
export async function showEvidence(ctx: UseCaseContext, { params, query }: InputOf<typeof contract.showEvidence>): Promise<FileAnswer> {
  const evidence = await loadVisible(ctx, params.evidenceId);
  const digest = query.size === 'small' ? evidence.smallSha256 : evidence.displaySha256;
  if (digest === null) throw new RefusedError('notFound', [{ code: 'evidence.no-picture' }]);
  return new FileAnswer({
    filename: fileNameOf({ ...evidence, date: dateOf(evidence), content: 'webp' }),
    contentType: redrawnType,
    body: await contentOf(ctx, digest),
    etag: digest,
  });
}

/**
 * The bytes as they came. A file to keep, never a page of ours: whatever else it may be besides a picture or a PDF, it is handed
 * out as bytes; a sound keeps its type, so that it can be played. Who looks from the office leaves a trace.
 */
export async function openOriginal(ctx: UseCaseContext, { params }: InputOf<typeof contract.openOriginal>): Promise<FileAnswer> {
  const evidence = await loadVisible(ctx, params.evidenceId);
  const { evidenceId, contentKind, sha256 } = evidence;
  if (!mayOpenOriginal(ctx.actor, evidence)) throw new RefusedError('notFound', [{ code: 'evidence.not-found' }]);
  if (!contentKind) throw new RefusedError('notFound', [{ code: 'evidence.no-original' }]);
  if (isOffice(ctx.actor)) {
    await ctx.audit({ action: 'evidence.original-opened', subject: { type: 'evidence', id: evidenceId }, detail: { sha256 } });
  }
  return new FileAnswer({
    filename: fileNameOf({ ...evidence, date: dateOf(evidence), content: contentKind }),
    contentType: isPicture(contentKind) || contentKind === 'pdf' ? 'application/octet-stream' : contentKinds[contentKind].mediaType,
    body: await contentOf(ctx, sha256),
  });
}

async function contentOf({ files }: UseCaseContext, digest: string): Promise<Buffer> {
  const content = await files.find(digest).catch((error: unknown) => {
    if (error instanceof DamagedFileError) return undefined;
    throw error;
  });
  if (!content) throw new RefusedError('unavailable', [{ code: 'evidence.file-lost' }]);
  return content;
}

function dateOf({ takenAt, capturedAt, declaredAt }: StoredEvidence): string {
  return shanghaiDate(takenAt ?? capturedAt ?? declaredAt);
}
