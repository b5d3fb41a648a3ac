import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { EvidenceView } from '../evidence.ts';
import { claimsOf } from './claims-store.ts';
import { viewsOf } from './list-evidence.ts';
import { findNearPhotos, fingerprintOfEvidence, type NearPhoto } from './near-photos.ts';
import { findAllEvidence, findEvidence, findSameContent } from './store.ts';

export { viewsOf as evidenceViews } from './list-evidence.ts';

/** True where each of these was declared by the organization, arrived or not. */
export async function areEvidenceOf(ctx: UseCaseContext, evidenceIds: readonly string[], organizationId: string): Promise<boolean> {
  const ids = new Set(evidenceIds);
  const own = (await findAllEvidence(ctx, [...ids])).filter((one) => one.organizationId === organizationId);
  return own.length === ids.size;
}

/** By act, what stands beside it, as far as the actor may see it. */
export async function evidenceOfActs(ctx: UseCaseContext, actIds: readonly string[]): Promise<Map<string, EvidenceView[]>> {
  const claims = await claimsOf(ctx, { actIds });
  const views = new Map((await viewsOf(ctx, claims.map(({ evidenceId }) => evidenceId))).map((view) => [view.evidenceId, view]));
  const byAct = new Map<string, EvidenceView[]>();
  for (const { actId, evidenceId } of claims) {
    const view = views.get(evidenceId);
    if (view) byAct.set(actId, [...(byAct.get(actId) ?? []), view]);
  }
  return byAct;
}

/** Of these, the photos: a voucher may rightly stand beside two acts that were paid together, and a recording is not compared. */
export async function photosAmong(ctx: UseCaseContext, evidenceIds: readonly string[]): Promise<{ evidenceId: string; declaredAt: Date }[]> {
  return (await findAllEvidence(ctx, evidenceIds)).filter(({ kind }) => kind === 'photo');
}

/** The acts that a piece of evidence stands beside. */
export async function actsBeside(ctx: UseCaseContext, evidenceId: string): Promise<string[]> {
  return (await claimsOf(ctx, { evidenceIds: [evidenceId] })).map(({ actId }) => actId);
}

/** Another use of a picture. */
export interface PhotoUsedBefore extends NearPhoto {
  organizationId: string;
  /** The very same bytes; also of a recording or a PDF. */
  isSame: boolean;
  declaredAt: Date;
  /** Beside which acts it stands. */
  actIds: string[];
}

/**
 * Where in the county, whichever the organization, the same or nearly the same picture stands: re-encoded, resized, with or without a
 * border, or with up to 8 % cut from its edges. A hint for a person of the office to judge, never to be sent to the
 * organization.
 */
export async function sameOrNearPhotos(ctx: UseCaseContext, evidenceId: string): Promise<PhotoUsedBefore[]> {
  const evidence = await findEvidence(ctx, evidenceId);
  if (evidence?.state !== 'accepted') return [];
  const fingerprint = await fingerprintOfEvidence(ctx, evidenceId);
  const near = fingerprint ? await findNearPhotos(ctx, fingerprint, evidenceId) : [];
  const same = new Set(await findSameContent(ctx, evidence));
  const found = new Map(near.map((photo) => [photo.evidenceId, photo]));
  for (const id of same) found.set(id, { evidenceId: id, distance: 0, likeness: 1 });
  const rows = await findAllEvidence(ctx, [...found.keys()]);
  const claims = await claimsOf(ctx, { evidenceIds: [...found.keys()] });
  return rows
    .flatMap(({ evidenceId: id, organizationId, declaredAt }) => {
      const photo = found.get(id);
      const actIds = claims.filter((claim) => claim.evidenceId === id).map(({ actId }) => actId);
      return photo ? [{ ...photo, isSame: same.has(id), organizationId, declaredAt, actIds }] : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness);
}
