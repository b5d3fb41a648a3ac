import type { Language, Sentence } from '../../kernel/language.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { uiMessages } from '../messages.ts';

/** A reason with its sentence in every language, as the server tells it. */
export type ToldRefusal = Refusal & { message: Sentence };

/** The server answered, and the answer is no. Its outcome is certain: nothing was changed. */
export class ProblemError extends Error {
  readonly status: number;
  readonly refusals: readonly ToldRefusal[];
  /** Number to give the administrator; empty where the answer did not come from our server. */
  readonly requestId: string;
  /** How long the server asks to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(problem: { status: number; refusals: readonly ToldRefusal[]; requestId: string; retryAfterMs?: number | undefined }) {
    super(problem.refusals[0]?.message.en ?? `HTTP ${problem.status}`);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.refusals = problem.refusals;
    this.requestId = problem.requestId;
    this.retryAfterMs = problem.retryAfterMs;
  }
}

/** No answer came: offline, a broken line, a server that is starting. Whether a command was carried out is unknown. */
export class NetworkError extends Error {
  /** Of an answer that was none of ours, such as the page of a guest network; undefined where none came. */
  readonly status: number | undefined;

  constructor(cause: unknown, status?: number) {
    super('no answer from the server', { cause });
    this.name = 'NetworkError';
    this.status = status;
  }
}

const notOurs = 'ui.unexpected-answer';

/** Somebody between us and the county answered: a proxy, a firewall, the door of a guest network. */
export function isOfSomebodyBetween(error: ProblemError): boolean {
  return error.refusals.some(({ code }) => code === notOurs);
}

/** The status that came in the place of an answer from the county; undefined where the county answered, or nobody. */
export function statusFromBetween(error: unknown): number | undefined {
  if (error instanceof NetworkError) return error.status;
  return error instanceof ProblemError && isOfSomebodyBetween(error) ? error.status : undefined;
}

/** The county itself has answered, and the answer is no. */
export function isOfCounty(error: unknown): boolean {
  return error instanceof ProblemError && !isOfSomebodyBetween(error);
}

/** What was asked for is not there, or its address is none: asking again gets the same answer. */
export function isWrongAddress(error: unknown): error is ProblemError {
  return error instanceof ProblemError && (error.status === 404 || error.status === 400);
}

/** Reads an error answer (RFC 9457); one that is not ours, e.g. of a proxy, gets a sentence of our own. */
export async function problemErrorOf(response: Response): Promise<ProblemError> {
  const requestId = response.headers.get('x-request-id') ?? '';
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) {
    return new ProblemError({ status: response.status, refusals: body.refusals, requestId: body.requestId, retryAfterMs });
  }
  const message = uiMessages['ui.unexpected-answer'];
  const told = Object.fromEntries(
    Object.entries(message).map(([language, text]) => [language, text.replace('{status}', String(response.status))]),
  ) as Sentence;
  const refusals = [{ code: notOurs, params: { status: response.status }, message: told }];
  return new ProblemError({ status: response.status, refusals, requestId, retryAfterMs });
}

/** Sentences of a refusal in one language, the general ones first, without those that stand beside a field. */
export function sentencesOf(error: ProblemError, language: Language, shown: (refusal: ToldRefusal) => boolean = () => true): string[] {
  return error.refusals.filter(shown).map((refusal) => refusal.message[language]);
}

function isProblem(body: unknown): body is { requestId: string; refusals: ToldRefusal[] } {
  if (typeof body !== 'object' || body === null || !('refusals' in body) || !('requestId' in body)) return false;
  return Array.isArray(body.refusals) && typeof body.requestId === 'string';
}

/** Seconds, as our server says it; a date, as RFC 9110 also allows, is left to the usual pace. */
function retryAfter(header: string | null): number | undefined {
  if (header === null || !/^\d{1,5}$/.test(header)) return undefined;
  return Number(header) * 1000;
}
