import { failedForGood, failedForNow, type DeliveryOutcome } from './delivery.ts';

export const answerWithinMs = 10_000;
const longestAnswer = 64 * 1024;

interface JsonAnswer {
  status: number;
  /** Undefined where the answer was no JSON. */
  body: unknown;
}

/** Posts to a service outside. Follows no redirects, which could lead elsewhere; waits and reads only so much. */
export async function postJson(
  address: string,
  body: string,
  { headers = {}, timeoutMs = answerWithinMs }: { headers?: Record<string, string>; timeoutMs?: number } = {},
): Promise<JsonAnswer | DeliveryOutcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: parsed(await firstBytes(response)) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return failedForNow(name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'unreachable', causeOf(error));
  }
}

/** What a status means before anybody looks at the words; undefined for those of success. */
export function failureOfStatus(status: number): DeliveryOutcome | undefined {
  if (status >= 200 && status < 300) return undefined;
  const detail = `HTTP ${status}`;
  if (status === 408 || status === 429 || status >= 500) return failedForNow('busy', detail);
  if (status === 401 || status === 403) return failedForGood('signatureRefused', detail);
  return failedForGood(status < 400 ? 'answerNotUnderstood' : 'messageRefused', detail);
}

async function firstBytes(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > longestAnswer) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `ECONNREFUSED`, `ENOTFOUND`, …: the code alone. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
