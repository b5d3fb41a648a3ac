import type { Sentence } from '../../kernel/language.ts';
import type { ToldRefusal } from '../api/problem-error.ts';

/** A file that goes with an entry: its bytes as the phone took them. */
export interface OutboxFile {
  name: string;
  type: string;
  content: Blob;
}

/** Why the server said no, as it told it. */
export interface OutboxRefusal {
  status: number;
  refusals: readonly ToldRefusal[];
  /** Number for the administrator; may be empty. */
  requestId: string;
}

/**
 * A command that waits on this device for the line, or has an answer. `sending` is no state of it: a phone that dies while
 * it sends finds it waiting, and sends it again under the same id, which the server carries out once.
 */
export interface OutboxEntry {
  /** Made on this device; the Idempotency-Key. */
  commandId: string;
  /** Who wrote it: it goes under no other account. */
  accountId: string;
  /** Name of the endpoint that it goes to. */
  endpoint: string;
  /** What the endpoint is told: params and body. */
  input: unknown;
  /** What it is, for people. */
  title: Sentence;
  /** Business clock of the device when the person tapped. */
  capturedAt: string;
  /** Entries that must be received first, such as the photos of an act. */
  dependsOn: readonly string[];
  files: readonly OutboxFile[];
  state: 'waiting' | 'received' | 'refused';
  receivedAt?: string;
  refusal?: OutboxRefusal;
}

/** What a page hands to the outbox; the rest is made by it. */
export type NewEntry = Pick<OutboxEntry, 'endpoint' | 'input' | 'title' | 'capturedAt'> &
  Partial<Pick<OutboxEntry, 'commandId' | 'dependsOn' | 'files'>>;

/** Does it wait for an entry that has not been received? */
export function isHeldUp(entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  const missing = new Set(entries.filter(({ state }) => state !== 'received').map(({ commandId }) => commandId));
  return entry.dependsOn.some((id) => missing.has(id));
}

/**
 * The entry that may go now: any order is right, so one that got no answer lets the others pass.
 * @param failures how often each got no answer since the app was opened
 */
export function nextToSend(entries: readonly OutboxEntry[], failures: ReadonlyMap<string, number> = new Map()): OutboxEntry | undefined {
  const ready = entries.filter((entry) => entry.state === 'waiting' && !isHeldUp(entry, entries));
  const triedOf = ({ commandId }: OutboxEntry) => failures.get(commandId) ?? 0;
  return ready.toSorted((a, b) => triedOf(a) - triedOf(b) || (a.commandId < b.commandId ? -1 : 1))[0];
}

const keptAfterReceiptMs = 7 * 86_400_000;

/** Received long enough ago that nobody looks for it here any more; the server has it. */
export function mayBeForgotten({ state, receivedAt }: OutboxEntry, nowMs: number): boolean {
  return state === 'received' && receivedAt !== undefined && nowMs - Date.parse(receivedAt) > keptAfterReceiptMs;
}
