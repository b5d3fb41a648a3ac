import { newId } from '../../kernel/ids.ts';
import type { Sentence } from '../../kernel/language.ts';
import { call, type CallInput } from '../api/call.ts';
import { pauseUntilHope } from '../api/send-until-answered.ts';
import { isDraftKeptHere } from '../draft/device-drafts.ts';
import { DeviceFullError } from '../offline/device-database.ts';
import { forgetOld } from '../offline/forget-old.ts';
import { isLeaving, onLeaving } from '../offline/leaving.ts';
import { isReserveUsed, keepReserve, releaseReserve } from '../offline/room-reserve.ts';
import { hasPerhapsArrived, onceNamed, released, waitingAgain, type NewEntry, type OutboxEntry } from './entry.ts';
import type { OutboxKind } from './kinds.ts';
import { deviceOutbox, type AddedWith, type OutboxStore } from './outbox-store.ts';
import { createSender, type Sender } from './sender.ts';
import { tellTheDoor } from './waiting-flag.ts';

/** What pages draw; another object after every change. */
export interface OutboxState {
  /** Of every account; the pages show a person only the own ones. Undefined until the device has been read. */
  entries: readonly OutboxEntry[] | undefined;
  /** The device keeps nothing, or cannot be read: nothing can be saved here, and nobody may wait for it. */
  entriesError: Error | undefined;
  /** On its way at this moment, in this tab or in another. */
  sendingId: string | undefined;
  /** How much of it has arrived (0 to 1), where it goes in parts from this tab. */
  sentShare: number | undefined;
  /** Sending waits until somebody has signed in again. */
  needsSignIn: boolean;
  /** The device was full: a save was kept in what was reserved for it. */
  isReserveUsed: boolean;
}

/** What is kept together with an entry, all of it or nothing. */
export type Belonging = Omit<AddedWith, 'followers'> & {
  /** Go after it, when the server has it. */
  followers?: readonly NewEntry[];
};

let state: OutboxState = { entries: undefined, entriesError: undefined, sendingId: undefined, sentShare: undefined, needsSignIn: false, isReserveUsed: isReserveUsed() };
const listeners = new Set<() => void>();
/** The other tabs of this device: one sends, all show. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('jiedui-outbox');
let sender: Sender | undefined;

function show(changed: Partial<OutboxState>): void {
  state = { ...state, ...changed };
  for (const tell of listeners) tell();
}

/** For the first page that wants to know: what cannot be read is told and not waited for. */
function readFirst(): void {
  refresh().catch((error: unknown) => show({ entriesError: error instanceof Error ? error : new Error('not read', { cause: error }) }));
}

/** Reads the device anew and shows what is there. */
async function refresh(): Promise<void> {
  const entries = (await deviceOutbox.list()).toSorted((a, b) => (a.commandId < b.commandId ? 1 : -1));
  show({ entries, entriesError: undefined });
  tellTheDoor(entries.filter((entry) => entry.state === 'waiting').length);
}

async function changed(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this origin has no target
  tabs?.postMessage('changed');
  await refresh();
}

tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data !== 'changed') return show({ sendingId: typeof data === 'string' ? data.slice('sending '.length) || undefined : undefined });
  refresh().catch(() => undefined);
  // Not more than looked at: two tabs of a full phone would wake each other for the same entry without end.
  sender?.look();
});

export const outbox = {
  read: () => state,
  subscribe(onChange: () => void): () => void {
    listeners.add(onChange);
    if (!state.entries) readFirst();
    return () => listeners.delete(onChange);
  },

  /**
   * Keeps a command on the device; when this resolves it is on the disk and goes by itself.
   * @throws DeviceFullError where there is no room: then nothing was kept, and a person must be told so
   */
  async add(accountId: string, entry: NewEntry, { followers = [], ...belonging }: Belonging = {}): Promise<OutboxEntry> {
    const asKept = (one: NewEntry): OutboxEntry => ({ commandId: newId(), dependsOn: [], files: [], ...one, accountId, state: 'waiting' });
    const kept = asKept(entry);
    const following = followers.map((one) => ({ ...asKept(one), dependsOn: [...(one.dependsOn ?? []), kept.commandId] }));
    await orUseReserve(() => deviceOutbox.add(kept, { ...belonging, followers: following }));
    await changed();
    sender?.wake();
    return kept;
  },

  /**
   * Keeps a file of a form that is still being written; `add` releases it, or `release`. The reserve is for words, never for a file.
   * @throws DeviceFullError where there is no room
   */
  async hold(accountId: string, entry: NewEntry): Promise<void> {
    await deviceOutbox.add({ commandId: newId(), dependsOn: [], files: [], ...entry, accountId, state: 'held' });
    await changed();
  },

  /** Changes what is held, e.g. the answer to a question about a photo. */
  async changeHeld(commandId: string, input: unknown): Promise<void> {
    await notedOutbox.change(commandId, (held) => (held.state === 'held' ? { ...held, input } : held));
    await changed();
  },

  /**
   * Lets held files go, under a name that says whose they are.
   * @param namedByDraft key of the kept draft of the form that names them: the server is told of them, and their bytes wait until it is gone
   */
  async release(commandIds: readonly string[], title: Sentence, namedByDraft?: string): Promise<void> {
    for (const id of commandIds) await notedOutbox.change(id, (held) => released(held, title, namedByDraft));
    await changed();
    sender?.wake();
  },

  /** The server has what names these files: they wait for no draft any more. */
  async named(commandIds: readonly string[]): Promise<void> {
    const marked = (await deviceOutbox.list()).filter(({ commandId, namedByDraft }) => namedByDraft !== undefined && commandIds.includes(commandId));
    for (const { commandId } of marked) await notedOutbox.change(commandId, onceNamed);
    await changed();
    sender?.wake();
  },

  /**
   * Sends a refused one again as it is, for a refusal that was not its own fault; under a new id where another content stands under the
   * former and a person has seen that it is not this one.
   * @returns the id under which it waits
   */
  async sendAgain(refused: OutboxEntry, kinds: readonly OutboxKind[] = []): Promise<string> {
    const commandId = hasPerhapsArrived(refused) ? newId() : refused.commandId;
    if (commandId === refused.commandId) await notedOutbox.change(commandId, waitingAgain);
    else await orUseReserve(() => deviceOutbox.add({ ...waitingAgain(refused), commandId }, { inPlaceOf: refused.commandId, kinds }));
    await changed();
    sender?.wake();
    return commandId;
  },

  /** Throws an entry away; asked for by a person who has seen it. What waits for a file that nobody else knows of then goes without it, or not at all. */
  async discard(commandId: string, kinds: readonly OutboxKind[] = []): Promise<void> {
    await deviceOutbox.throwAway(commandId, kinds);
    await changed();
    sender?.wake();
  },

  wake: () => sender?.wake(),
};

export interface SendingOptions {
  accountId: string;
  kinds: readonly OutboxKind[];
  now(): string;
  onReceived(kind: OutboxKind, answer: unknown): void;
  onSignInNeeded(): void;
}

/** Begins to send what this account wrote on this device; the answer ends it. */
export function sendFromHere({ accountId, kinds, now, onReceived, onSignInNeeded }: SendingOptions): () => void {
  const kindOf = ({ endpoint }: OutboxEntry) => kinds.find((kind) => kind.endpoint.name === endpoint);
  const mine = createSender({
    store: notedOutbox,
    accountId,
    announce: (entry, signal) => kindOf(entry)?.announce?.(entry, signal),
    send: (entry, signal) => sendEntry(entry, kindOf(entry), signal),
    remark: (commandId, change) => deviceOutbox.change(commandId, change),
    isDraftKept: isDraftKeptHere(accountId),
    heldOnceReceived: (entry) => kindOf(entry)?.heldOnceReceived,
    alone: aloneOnThisDevice(`jiedui-outbox:${accountId}`),
    pause: pauseUntilHope,
    now,
    onReceived(entry, answer) {
      void changed();
      const kind = kindOf(entry);
      if (kind) onReceived(kind, answer);
    },
    onSignInNeeded() {
      show({ needsSignIn: true });
      onSignInNeeded();
    },
    onSending(commandId) {
      show({ sendingId: commandId, sentShare: undefined });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this origin has no target
      tabs?.postMessage(`sending ${commandId ?? ''}`);
      if (commandId === undefined) void changed();
    },
  });
  sender = mine;
  show({ needsSignIn: false });
  // Before what the server has of a person who goes is forgotten: nothing more of it is noted afterwards.
  const endListening = onLeaving(() => isLeaving() && mine.stop());
  const wake = () => mine.wake();
  const wakeWhenSeen = () => document.visibilityState === 'visible' && mine.wake();
  globalThis.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wakeWhenSeen);
  mine.wake();
  void forgetOld(now())
    .then((isLess) => (isLess ? changed() : undefined))
    .catch(() => undefined)
    .then(keepReserve)
    .then(() => show({ isReserveUsed: isReserveUsed() }));
  return () => {
    mine.stop();
    endListening();
    if (sender === mine) sender = undefined;
    globalThis.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wakeWhenSeen);
  };
}

async function sendEntry(entry: OutboxEntry, kind: OutboxKind | undefined, signal: AbortSignal): Promise<unknown> {
  if (!kind) throw new TypeError(`nothing here sends ${entry.endpoint}`);
  if (kind.send) return kind.send(entry, signal, (sentShare) => show({ sentShare }));
  const { commandId, accountId, effort } = entry;
  return call(kind.endpoint, entry.input as CallInput<typeof kind.endpoint>, { commandId, accountId, signal, effort });
}

/** One tab sends for an account and the others wait their turn; where a browser has no locks, the ids alone keep it single. */
function aloneOnThisDevice(name: string): (work: () => Promise<void>) => Promise<void> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  return locks ? (work) => locks.request(name, work) : (work) => work();
}

/** The first write that finds no room takes what was reserved for it; the page then says that the phone is full. */
async function orUseReserve(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof DeviceFullError) || !(await releaseReserve())) throw error;
    show({ isReserveUsed: true });
    await write();
  }
}

/** A note of the sender writes an entry anew with its photo, and a full phone has no room for both: without it nothing would ever leave, nor give room. */
const notedOutbox: OutboxStore = { ...deviceOutbox, change: (id, change) => orUseReserve(() => deviceOutbox.change(id, change)) };
