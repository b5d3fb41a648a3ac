import type { InputOf, ResponseOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { EvidenceView } from '../evidence.ts';
import { mayOpenOriginal } from '../policy.ts';
import { visibleOf } from './load-evidence.ts';
import { findAllEvidence, positionsOf, type StoredEvidence } from './store.ts';
import { arrivalOf } from './view-arrival.ts';

export async function listEvidence(
  ctx: UseCaseContext,
  { query }: InputOf<typeof contract.listEvidence>,
): Promise<ResponseOf<typeof contract.listEvidence>> {
  return { evidence: await viewsOf(ctx, [query.evidenceIds].flat()) };
}

/** Those of the ids that the actor may see; about the others nothing is said. */
export async function viewsOf(ctx: UseCaseContext, evidenceIds: readonly string[]): Promise<EvidenceView[]> {
  const visible = await visibleOf(ctx, await findAllEvidence(ctx, evidenceIds));
  const views: EvidenceView[] = [];
  for (const evidence of visible) {
    // Few are half here at a time.
    const positions = evidence.state === 'arriving' ? await positionsOf(ctx, evidence.evidenceId) : new Set<number>();
    views.push(viewOf(ctx, evidence, positions));
  }
  return views;
}

function viewOf({ actor }: UseCaseContext, evidence: StoredEvidence, positions: ReadonlySet<number>): EvidenceView {
  const { evidenceId, organizationId, kind, bytes, contentKind, showsChildFaces, declaredByName } = evidence;
  const mayOpen = mayOpenOriginal(actor, evidence);
  return {
    evidenceId,
    organizationId,
    kind,
    bytes,
    ...arrivalOf(evidence, positions),
    contentKind,
    hasDisplay: evidence.displaySha256 !== null,
    mayOpenOriginal: evidence.state === 'accepted' && mayOpen,
    showsChildFaces,
    taken: mayOpen ? takenOf(evidence) : null,
    declaredAt: evidence.declaredAt.toISOString(),
    declaredByName,
  };
}

function takenOf({ takenAt, capturedAt }: StoredEvidence): EvidenceView['taken'] {
  if (takenAt) return { at: takenAt.toISOString(), by: 'camera' };
  return capturedAt && { at: capturedAt.toISOString(), by: 'device' };
}
