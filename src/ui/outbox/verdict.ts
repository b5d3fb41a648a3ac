import { ProblemError, statusFromBetween } from '../api/problem-error.ts';
import { delayBeforeRetry, usualPace } from '../api/retry-policy.ts';
import type { OutboxRefusal } from './entry.ts';

/** What an attempt that brought no receipt means for the entry. */
export type Verdict =
  /** `between`: the status that somebody between us and the county answered with. */
  | { kind: 'again'; afterMs: number; between?: number | undefined }
  /** The session has ended, or somebody else is signed in: it waits for its own account. */
  | { kind: 'signInFirst' }
  | { kind: 'refused'; refusal: OutboxRefusal };

/** The body, the address, the headers: sent again it is as large. */
const tooLarge = new Set([413, 414, 431]);
const whenAskedTooOftenMs = 30_000;

/**
 * No answer, a server that is away, and whatever somebody between us and the county says (a firewall's 403, a proxy's 500): again, for as
 * long as it takes, but for what is too large for them, which it stays. Signed out: again after signing in. Any other no is
 * certain, and a person looks at it.
 * @param failures attempts in a row without an answer, this one included
 */
export function verdictOn(error: unknown, failures: number): Verdict {
  const afterMs = delayBeforeRetry(error, failures);
  const between = statusFromBetween(error);
  if (afterMs !== undefined) return { kind: 'again', afterMs, between };
  if (!(error instanceof ProblemError)) return { kind: 'refused', refusal: unreadable };
  const { status, refusals, requestId } = error;
  if (between !== undefined && !tooLarge.has(status)) return { kind: 'again', afterMs: error.retryAfterMs ?? usualPace(failures), between };
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
