import type { Refusal } from '../../../kernel/refusal.ts';

/** The first revision of anything here. */
export const first = { revision: 1, withdrawn: false, reason: '' };

/** Reasons against a part of a request, each with its field in the request. */
export function below(part: string, refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, at: refusal.at === undefined ? `body.${part}` : `body.${part}.${refusal.at}` }));
}
