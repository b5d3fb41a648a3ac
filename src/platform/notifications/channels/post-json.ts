import { request as requestInClear, type IncomingMessage } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { failedForGood, failedForNow, perhapsSent, type DeliveryOutcome } from './delivery.ts';

export const answerWithinMs = 10_000;
const longestAnswer = 64 * 1024;

interface JsonAnswer {
  status: number;
  /** Undefined where the answer was no JSON. */
  body: unknown;
}

/**
 * Posts to a service outside. Follows no redirects, which could lead elsewhere; waits and reads only so much. Where the words had
 * left the house when the line broke, nobody knows whether they arrived: `perhaps`.
 */
export async function postJson(
  address: string,
  body: string,
  { headers = {}, timeoutMs = answerWithinMs }: { headers?: Record<string, string>; timeoutMs?: number } = {},
): Promise<JsonAnswer | DeliveryOutcome> {
  let isOut = false;
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const ask = address.startsWith('https:') ? requestEncrypted : requestInClear;
      const request = ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), ...headers },
        // A connection of its own: one that was kept may be closed by the other side in the moment of writing.
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      });
      request.once('finish', () => {
        isOut = true;
      });
      request.once('error', reject);
      request.once('response', resolve);
      request.end(body);
    });
    return { status: response.statusCode ?? 0, body: parsed(await firstBytes(response)) };
  } catch (error) {
    const code = codeOf(error);
    const failure = code === 'ABORT_ERR' ? 'timeout' : 'unreachable';
    const detail = code === 'ABORT_ERR' ? '' : code;
    return isOut ? perhapsSent(failure, detail) : failedForNow(failure, detail);
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

async function firstBytes(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
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
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
