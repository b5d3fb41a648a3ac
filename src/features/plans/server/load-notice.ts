import { createHash } from 'node:crypto';
import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { planFactsSchema } from '../facts.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { insertNotice } from './notice-store.ts';
import { readUpload } from './read-upload.ts';

type Loaded = ResponseOf<typeof contract.loadNotice>;

/** An upload or a pasted text becomes a draft: read by the machine, live for nobody until a person launches it. */
export async function loadNotice(ctx: UseCaseContext, { body }: InputOf<typeof contract.loadNotice>): Promise<Loaded> {
  return body.kind === 'file'
    ? loadNoticeFile(ctx, { fileName: nameOnly(body.fileName), bytes: bytesOfBase64(body.content) })
    : loadNoticeFile(ctx, { fileName: '粘贴的通知.txt', bytes: Buffer.from(body.text, 'utf8') });
}

/**
 * The same for bytes at hand, as the command line and the demo have them. The same bytes as an open draft give that draft.
 * Refuses what the reader refuses (`plan.…`: empty, broken, encrypted, too large, scanned, of another kind).
 */
export async function loadNoticeFile(ctx: UseCaseContext, file: { fileName: string; bytes: Uint8Array }): Promise<Loaded> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  const { facts, spans, text } = await readUpload(file.bytes);
  const loaded = await insertNotice(ctx, {
    fileName: file.fileName,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    original: file.bytes,
    text: storable(text),
    facts: planFactsSchema.parse(JSON.parse(storable(JSON.stringify(facts)))),
    spans,
  });
  if (!loaded.alreadyOpen) {
    await ctx.audit({
      action: 'plan-notice.loaded',
      subject: { type: 'planNotice', id: loaded.noticeId },
      detail: { fileName: file.fileName, bytes: file.bytes.length, problems: facts.problems.length },
    });
  }
  return loaded;
}

/** What is not base64 to the last character is refused: half a file must not be read as a whole one. */
function bytesOfBase64(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.toString('base64') !== content) throw new RefusedError('invalid', [{ code: 'plans.upload-malformed', at: 'body.content' }]);
  return bytes;
}

/** A browser may send a path, and a name may carry what no file name has. */
function nameOnly(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? '';
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim() || '通知';
}

/** PostgreSQL stores neither NUL nor half of a character; the replacement is as long, so that spans still fit. */
function storable(text: string): string {
  return text.replaceAll(/[\0\p{Cs}]/gu, '\uFFFD').replaceAll(String.raw`\u0000`, '\uFFFD');
}
