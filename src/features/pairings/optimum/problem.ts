import type { PairingGraph } from './graph.ts';

/** The name of an organization or a village in a problem, as its author chose it. */
export type ProblemId = string | number;

export interface ProblemPair {
  organization: ProblemId;
  village: ProblemId;
}

/**
 * What `jiedui pair solve` reads. An organization takes between its `min` and `max` villages, a village between its `min` and `max`
 * organizations. Only what stands in `edges` can be paired, at most once; `fit` is a whole number from 0 to 1,000,000. A pin
 * is a pair that must be, a ban one that must not (both for one pair are wishes that cannot hold together); `standing` is what stands today, from which as little as possible should change.
 */
export interface PairingProblem {
  organizations: { id: ProblemId; min: number; max: number }[];
  villages: { id: ProblemId; min: number; max: number }[];
  edges: (ProblemPair & { fit: number })[];
  pins?: ProblemPair[];
  bans?: ProblemPair[];
  standing?: ProblemPair[];
}

/** A problem that was read: ids by position, and the edges that are pinned, banned and standing. */
export interface ReadProblem {
  organizationIds: ProblemId[];
  villageIds: ProblemId[];
  /** All edges, pinned and banned ones too. */
  graph: PairingGraph;
  /** By edge: 1 where it must be, must not be, stands today. */
  pinned: Uint8Array;
  banned: Uint8Array;
  standing: Uint8Array;
  /** Whether the problem tells what stands today, and how many of these pairs are no edges: changes that nothing avoids. */
  hasStanding: boolean;
  standingElsewhere: number;
}
