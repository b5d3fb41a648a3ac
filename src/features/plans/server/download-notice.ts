import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import { FileAnswer } from '../../../platform/http/route.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyMayNotHandleNotices } from '../policy.ts';
import { noSuchNotice } from './get-notice.ts';
import { findOriginal } from './notice-store.ts';

/** The original bytes, never opened by our own pages: it is a stranger's file. */
export async function downloadNotice(ctx: UseCaseContext, { params }: InputOf<typeof contract.downloadNotice>): Promise<FileAnswer> {
  refuseIf(whyMayNotHandleNotices(ctx.actor), 'forbidden');
  const found = await findOriginal(ctx, params.noticeId);
  if (!found) throw noSuchNotice();
  return new FileAnswer({ filename: found.fileName, contentType: 'application/octet-stream', body: found.original });
}
