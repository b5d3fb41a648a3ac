import { createContext, use, type ComponentType } from 'react';
import type { Endpoint, ResponseOf } from '../../kernel/endpoint.ts';
import type { Sentence } from '../../kernel/language.ts';
import type { FollowerKind, NewEntry, OutboxEntry, OutboxFile } from './entry.ts';

/** What the server has under the same id, beside what this device wrote. */
export interface OtherVersion {
  /** In the form of the entry's input, so that both are drawn alike. */
  input: unknown;
  /** The command that puts this device's version in its place; undefined where that is not possible any more. */
  takeMine: NewEntry | undefined;
}

/** One thing that an entry says, in words from which somebody at a desk can enter it. */
export interface ToldLine {
  label: Sentence;
  words: Sentence;
}

/** The last answer that this device has to a question without an input. */
export type Known = <E extends Endpoint>(endpoint: E) => ResponseOf<E> | undefined;

/** What the outbox must know of an endpoint whose commands it carries. Main gathers them from the features. */
export interface OutboxKind extends FollowerKind {
  endpoint: Endpoint;
  /** Page on which an entry's content is mended; opened with `?entry=` its id. */
  mendPath?: string | ((entry: OutboxEntry) => string);
  /** Mends it where it stands in the outbox, after one of `onlyMended`, where that takes no page. */
  Mend?: ComponentType<{ entry: OutboxEntry }>;
  /** Codes of refusals after which it is of no use to send it again as it is. */
  onlyMended?: readonly string[];
  /** Tells it from others of the same day and place, in one line below its title, until it has arrived. */
  Line?: ComponentType<{ input: unknown }>;
  /** The same content for the file that is handed over, with the names that the device knows; without, its fields are listed as they are. */
  wordsOf?(input: unknown, known: Known): Promise<readonly ToldLine[]>;
  /** Keys of kept drafts whose values are such a body. */
  drafts?: RegExp;
  /** Draws what a person wrote, by the entry's input; of an entry that is still here also its files. */
  Content?: ComponentType<{ input: unknown; files?: readonly OutboxFile[] }>;
  /** Asked after one of `conflicts`: what stands on the server; undefined where nothing does. */
  findOther?(entry: OutboxEntry): Promise<OtherVersion | undefined>;
  /** Tells the server that it comes, before its bytes and before what depends on it. */
  announce?(entry: OutboxEntry, signal: AbortSignal): Promise<unknown>;
  /**
   * Sends it otherwise than as one request, e.g. a file in pieces, and tells how far it is (0 to 1).
   * Answers `moreToSend` now and then, so that what is lighter may pass.
   */
  send?(entry: OutboxEntry, signal: AbortSignal, tellShare: (share: number) => void): Promise<unknown>;
  /** What this device still holds of one that has arrived, where not all of it: the server has it, and others may take up the phone. */
  heldOnceReceived?: Pick<OutboxEntry, 'input' | 'title'>;
  /** Endpoints whose kept answers are no longer true after the receipt; `everything` where answers of rooms that the feature does not know hang on it. */
  invalidates?: readonly Endpoint[] | 'everything';
}

/** Sent again as it is, it would be refused again. */
export function mustBeMended({ refusal }: OutboxEntry, kind: Pick<OutboxKind, 'onlyMended'> | undefined): boolean {
  return refusal?.refusals.some(({ code }) => kind?.onlyMended?.includes(code)) ?? false;
}

const KindsContext = createContext<readonly OutboxKind[]>([]);

/** Given by main, above every page. */
export const OutboxKinds = KindsContext;

export function useOutboxKinds(): readonly OutboxKind[] {
  return use(KindsContext);
}
