import { ProblemError } from '../api/problem-error.ts';
import { delayBeforeRetry } from '../api/retry-policy.ts';
import type { OutboxRefusal } from './entry.ts';

/** What an attempt that brought no receipt means for the entry. */
export type Verdict =
  | { kind: 'again'; afterMs: number }
  /** The session has ended, or somebody else is signed in: it waits for its own account. */
  | { kind: 'signInFirst' }
  | { kind: 'refused'; refusal: OutboxRefusal };

const whenAskedTooOftenMs = 30_000;

/**
 * No answer and a server that is away: again, for as long as it takes. Signed out: again after signing in. Any other no is
 * certain, and a person looks at it.
 * @param failures attempts in a row without an answer, this one included
 */
export function verdictOn(error: unknown, failures: number): Verdict {
  const afterMs = delayBeforeRetry(error, failures);
  if (afterMs !== undefined) return { kind: 'again', afterMs };
  if (!(error instanceof ProblemError)) return { kind: 'refused', refusal: unreadable };
  const { status, refusals, requestId } = error;
  if (status === 401) return { kind: 'signInFirst' };
  // Asked too often, it is asked again later; a rule that says “too many” (of wrong codes) is a no like any other.
  if (status === 429 && !refusals.some(({ code }) => !/^(?:http|ui)\./.test(code))) return { kind: 'again', afterMs: error.retryAfterMs ?? whenAskedTooOftenMs };
  return { kind: 'refused', refusal: { status, refusals, requestId } };
}

/** This version of the app cannot send it: it stays readable here and can be handed over as a file. */
const unreadable: OutboxRefusal = {
  status: 0,
  requestId: '',
  refusals: [
    {
      code: 'outbox.cannot-be-sent',
      message: {
        'zh-CN': '这个版本的程序不会发送这条内容。它仍完整保存在本机，可以在“本机内容”中导出后交给县民政局。',
        en: 'This version of the app cannot send this entry. It is still here in full; hand it over as a file from “On this phone”.',
      },
    },
  ],
};
