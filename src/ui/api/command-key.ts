import { newId } from '../../kernel/ids.ts';
import { isCertain } from './retry-policy.ts';

/**
 * Keeps the Idempotency-Key of one intent: the same content sent again after an unknown outcome goes under the same
 * key, so that it is carried out once; what is sent after a yes or a no is a new intent.
 */
export function createCommandKey(makeId: () => string = newId) {
  let kept: { content: string; id: string } | undefined;
  return {
    keyFor(input: unknown): string {
      const content = JSON.stringify(input) ?? '';
      if (kept?.content !== content) kept = { content, id: makeId() };
      return kept.id;
    },
    answered(error?: unknown): void {
      if (error === undefined || isCertain(error)) kept = undefined;
    },
  };
}
