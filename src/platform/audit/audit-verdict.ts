import type { Refusal } from '../../kernel/refusal.ts';
import type { Checkpoint } from './audit-key.ts';

/** What is to be said about one place of the trail; sentences in messages.ts. */
export type AuditFinding = Refusal;

export interface CountyVerdict {
  countyId: string;
  countyName: string;
  /** Seals in the chain. */
  sealed: number;
  /** Entries too young to be sealed already. */
  waiting: number;
  /** The last signed head. Written down outside of this machine, it proves later that nothing was cut off. */
  checkpoint?: CheckpointSummary;
  /** Each is proof or strong suspicion that the trail is not as it was written. */
  problems: AuditFinding[];
  /** Worth a look, with innocent explanations too. */
  notices: AuditFinding[];
}

/** The end of a chain that was walked. */
export interface ChainHead {
  position: number;
  bornAt: number;
}

export type CheckpointSummary = Omit<Checkpoint, 'countyId'>;
