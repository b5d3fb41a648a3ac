import { isOfCounty } from '../api/problem-error.ts';
import { answeredBetween, answeredByCounty, moreToSend, nextToSend, type IsDraftKept, type OutboxEntry } from './entry.ts';
import type { OutboxStore } from './outbox-store.ts';
import { verdictOn } from './verdict.ts';

export interface SenderOptions {
  store: OutboxStore;
  /** Only what this account wrote is sent. */
  accountId: string;
  /** Tells the server that an entry comes; undefined where its kind has nothing to tell before. */
  announce?(entry: OutboxEntry, signal: AbortSignal): Promise<unknown> | undefined;
  /** Sends one entry and gives the server's answer, or `moreToSend`. */
  send(entry: OutboxEntry, signal: AbortSignal): Promise<unknown>;
  /** Runs the work while nobody else on this device sends for the same account, in whichever tab. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Resolves after the time, or at once when the signal says so. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Notes what is good to know and can be done without: on a full phone it takes no room from what cannot. */
  remark(commandId: string, change: (entry: OutboxEntry) => OutboxEntry): Promise<void>;
  /** Is a form still kept as a draft? What it names waits for it. */
  isDraftKept?: IsDraftKept;
  /** What stays on the device of one that has arrived, where that is not all of it. */
  heldOnceReceived?(entry: OutboxEntry): Pick<OutboxEntry, 'input' | 'title'> | undefined;
  /** The business clock, for the time of receipt. */
  now(): string;
  onReceived(entry: OutboxEntry, answer: unknown): void;
  /** The server does not know the session any more: sending goes on after somebody has signed in. */
  onSignInNeeded(): void;
  /** Which entry is on its way; undefined when none is. */
  onSending(commandId: string | undefined): void;
}

export interface Sender {
  /** There may be something to send, or hope: the line is back, an entry was added, somebody has signed in. */
  wake(): void;
  /** Another tab has done something: what waits is looked at, and what there was no room to note stays aside. */
  look(): void;
  stop(): void;
}

/** Sends what waits, one by one, until nothing is left that may go. */
export function createSender(options: SenderOptions): Sender {
  const end = new AbortController();
  let hope = new AbortController();
  let underWay: Promise<void> | undefined;
  let wokenMeanwhile = false;

  /** Of which the server knows, whether or not there was room to note it. */
  const announced = new Set<string>();

  /** The server has answered, and there was no room to note it: the others pass, and it is sent again when somebody next wakes us. */
  const aside = new Set<string>();

  const run = async () => {
    const failures = new Map<string, number>();
    let inARow = 0;
    while (!end.signal.aborted) {
      wokenMeanwhile = false;
      const own = (await ownEntries(options)).map((one) => (announced.has(one.commandId) ? { ...one, announced: true as const } : one));
      const entry = nextToSend(own, failures, options.isDraftKept, aside);
      if (!entry) return;
      const outcome = await attempt(options, entry, end.signal, inARow + 1, announced);
      if (outcome === 'signInFirst') return;
      if (outcome === 'notNoted') aside.add(entry.commandId);
      if (outcome === 'settled' || outcome === 'notNoted') {
        inARow = 0;
        continue;
      }
      inARow += 1;
      failures.set(entry.commandId, (failures.get(entry.commandId) ?? 0) + 1);
      hope = new AbortController();
      if (!wokenMeanwhile && !end.signal.aborted) await options.pause(outcome, hope.signal);
    }
  };

  const look = () => {
    hope.abort();
    if (end.signal.aborted) return;
    wokenMeanwhile = underWay !== undefined;
    underWay ??= options
      .alone(run)
      .catch(() => {
        // The device could not be read or written; everything waits for the next time somebody wakes us.
      })
      .finally(() => {
        underWay = undefined;
        // Added after the last look and before the end: nobody else will come for it.
        if (wokenMeanwhile) look();
      });
  };
  return {
    wake() {
      aside.clear();
      look();
    },
    look,
    stop() {
      end.abort();
      hope.abort();
    },
  };
}

async function ownEntries({ store, accountId }: SenderOptions): Promise<OutboxEntry[]> {
  return (await store.list()).filter((entry) => entry.accountId === accountId);
}

/** @returns `settled` when the server has said yes or no, `notNoted` where the device had no room for that, a pause in ms where it said nothing */
async function attempt(options: SenderOptions, entry: OutboxEntry, signal: AbortSignal, inARow: number, announced: Set<string>): Promise<'settled' | 'notNoted' | 'signInFirst' | number> {
  const { store, onSending } = options;
  const { commandId } = entry;
  const noted = (change: (present: OutboxEntry) => OutboxEntry) => store.change(commandId, change).then(() => true, () => false);
  const remarked = (change: (present: OutboxEntry) => OutboxEntry) => options.remark(commandId, change).catch(() => undefined);
  let answer: unknown;
  onSending(commandId);
  try {
    const announcing = entry.announced ? undefined : options.announce?.(entry, signal);
    if (announcing) {
      await announcing;
      announced.add(commandId);
      await noted((present) => ({ ...answeredByCounty(present), announced: true }));
      return 'settled';
    }
    answer = await options.send(entry, signal);
    if (answer === moreToSend) {
      if (entry.between) await remarked(answeredByCounty);
      return 'settled';
    }
  } catch (error) {
    if (signal.aborted) return 'signInFirst';
    const verdict = verdictOn(error, inARow);
    // The county itself says that it is away or asked too often, or whom it does not know: nobody stands between.
    if (entry.between && verdict.kind !== 'refused' && isOfCounty(error)) await remarked(answeredByCounty);
    if (verdict.kind === 'again') {
      const { between, afterMs } = verdict;
      if (between !== undefined && between !== entry.between?.status) await remarked((present) => answeredBetween(present, between, options.now()));
      return afterMs;
    }
    if (verdict.kind === 'signInFirst') {
      options.onSignInNeeded();
      return 'signInFirst';
    }
    return (await noted((present) => ({ ...answeredByCounty(present), state: 'refused', refusal: verdict.refusal }))) ? 'settled' : 'notNoted';
  } finally {
    onSending(undefined);
  }
  // The pictures are on the server now and need no room here. Should this not be kept, the entry is sent again and gets the same answer.
  const isNoted = await noted(({ effort: _told, ...present }) => ({ ...answeredByCounty(present), state: 'received', receivedAt: options.now(), files: [], ...options.heldOnceReceived?.(present) }));
  if (!isNoted) return 'notNoted';
  options.onReceived(entry, answer);
  return 'settled';
}
