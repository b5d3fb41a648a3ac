import type { InputOf } from '../../../kernel/endpoint.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type * as contract from '../contract.ts';
import type { Arrival, FullArrival } from '../evidence.ts';
import { bytesArrived, missingOffsets } from '../rules.ts';
import { loadOwn } from './load-evidence.ts';
import { positionsOf, type StoredEvidence } from './store.ts';

export async function viewArrival(ctx: UseCaseContext, { params }: InputOf<typeof contract.viewArrival>): Promise<FullArrival> {
  return fullArrivalOf(ctx, await loadOwn(ctx, params.evidenceId));
}

export async function fullArrivalOf(ctx: UseCaseContext, evidence: StoredEvidence): Promise<FullArrival> {
  const positions = evidence.state === 'arriving' ? await positionsOf(ctx, evidence.evidenceId) : new Set<number>();
  const missing = evidence.state === 'arriving' ? missingOffsets(evidence.bytes, positions) : [];
  return { ...arrivalOf(evidence, positions), missing };
}

/** `positions`: of the pieces that are here; read only while it is arriving. */
export function arrivalOf({ state, bytes, refusal }: StoredEvidence, positions: ReadonlySet<number>): Arrival {
  const whole = state === 'refused' ? 0 : bytes;
  return { state, arrivedBytes: state === 'arriving' ? bytesArrived(bytes, positions) : whole, refusal };
}
