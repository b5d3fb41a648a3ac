import { createHash } from 'node:crypto';
import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import { RefusedError, refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Caller } from '../../../platform/use-case/run-use-case.ts';
import type * as contract from '../contract.ts';
import { planFactsSchema } from '../facts.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { insertNotice } from './notice-store.ts';
import type { NamedBytes } from './read-plan-file.ts';
import { readUpload } from './read-upload.ts';
import type { ReadNotice } from './reader/reading-answer.ts';

type Loaded = ResponseOf<typeof contract.loadNotice>;

/** The bytes of a notice with what was read from them. */
export interface PreparedNotice extends NamedBytes {
  read: ReadNotice;
}

/**
 * Reads an upload or a pasted text, before the transaction and for those only who may load it.
 * Refuses what the reader refuses (`plan.…`: empty, broken, encrypted, too large, too heavy, scanned, of another kind, not what its name says).
 */
export async function prepareNotice({ actor }: Pick<Caller, 'actor'>, { body }: InputOf<typeof contract.loadNotice>): Promise<PreparedNotice> {
  refuseIf(whyMayNotHandleNotices(actor), 'forbidden');
  const file =
    body.kind === 'file'
      ? { fileName: nameOnly(body.fileName), bytes: bytesOfBase64(body.content) }
      : { fileName: '粘贴的通知.txt', bytes: Buffer.from(body.text, 'utf8') };
  return { ...file, read: await readUpload(file) };
}

/**
 * A notice becomes a draft: read by the machine, live for nobody until a person launches it.
 * The same bytes as an open draft give that draft.
 */
export async function loadNotice(ctx: UseCaseContext, { fileName, bytes, read }: PreparedNotice): Promise<Loaded> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  const loaded = await insertNotice(ctx, {
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    original: bytes,
    text: storable(read.text),
    facts: planFactsSchema.parse(JSON.parse(storable(JSON.stringify(read.facts)))),
    spans: read.spans,
  });
  if (!loaded.alreadyOpen) {
    await ctx.audit({
      action: 'plan-notice.loaded',
      subject: { type: 'planNotice', id: loaded.noticeId },
      detail: { fileName, bytes: bytes.length, problems: read.facts.problems.length },
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
