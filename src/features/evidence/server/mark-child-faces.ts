import type { InputOf } from '../../../kernel/endpoint.ts';
import { refuseIf } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import { whyNotMark } from '../policy.ts';
import { loadVisible } from './load-evidence.ts';
import { changeEvidence } from './store.ts';

/** Whoever sees that a picture shows faces of children says so, and from then on nobody else sees it. */
export async function markChildFaces(ctx: UseCaseContext, { params, body }: InputOf<typeof contract.markChildFaces>): Promise<undefined> {
  const evidence = await loadVisible(ctx, params.evidenceId, { forUpdate: true });
  refuseIf(whyNotMark(ctx.actor, body), 'forbidden');
  if (evidence.showsChildFaces === body.showsChildFaces) return undefined;
  await changeEvidence(ctx, evidence.evidenceId, { showsChildFaces: body.showsChildFaces });
  await ctx.audit({
    action: 'evidence.child-faces-marked',
    subject: { type: 'evidence', id: evidence.evidenceId },
    detail: { showsChildFaces: body.showsChildFaces },
  });
  return undefined;
}
