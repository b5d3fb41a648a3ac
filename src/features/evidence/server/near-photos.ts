import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import { alikeFrom, likenessOf } from '../likeness/compare.ts';
import { comparedWithin } from '../likeness/difference-hash.ts';
import type { Fingerprint } from '../likeness/fingerprint.ts';
import { findNearHashes, greysOfAll, hashesOf } from './likeness-store.ts';

type Reader = Pick<UseCaseContext, 'db' | 'actor'>;

export interface NearPhoto {
  evidenceId: string;
  /** Of 64 bits, the least between any two of their hashes. */
  distance: number;
  /** Of the close comparison, at most 1. */
  likeness: number;
}

/** So many candidates are compared closely, the nearest first. */
const mostCandidates = 200;

/** What is kept of a picture for being found; undefined where there is nothing to tell it by. */
export async function fingerprintOfEvidence(ctx: UseCaseContext, evidenceId: string): Promise<Fingerprint | undefined> {
  const greys = (await greysOfAll(ctx, [evidenceId])).get(evidenceId);
  return greys && { greys, hashes: await hashesOf(ctx, evidenceId) };
}

/** Pictures of the county that look the same: hashes find candidates, a close comparison decides. The most alike first. */
export async function findNearPhotos(ctx: Reader, { hashes, greys }: Fingerprint, except: string): Promise<NearPhoto[]> {
  const near = await findNearHashes(ctx, { hashes, within: comparedWithin, most: mostCandidates, except });
  const others = await greysOfAll(ctx, near.map(({ evidenceId }) => evidenceId));
  return near
    .flatMap(({ evidenceId, distance }) => {
      const other = others.get(evidenceId);
      const likeness = other ? likenessOf(greys, other) : 0;
      return likeness >= alikeFrom ? [{ evidenceId, distance, likeness }] : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness);
}
