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
  /** Entries of which the server must know first, such as the photos of an act. */
  dependsOn: readonly string[];
  files: readonly OutboxFile[];
  /** How the form was filled in (kernel/effort.ts): told once, beside the command, then forgotten; never handed over. */
  effort?: string;
  /** `held`: a file of a form that is still being written, and goes with it. */
  state: 'held' | 'waiting' | 'received' | 'refused';
  /** The server knows that it comes, by its digest: what depends on it need not wait for its bytes. */
  announced?: true;
  /** A form that goes to the server by itself names it, by the key of its kept draft: its bytes wait until the draft is gone. */
  namedByDraft?: string;
  /** Somebody between us and the county has answered in its place, last with this status, and the county not since. */
  between?: { status: number; since: string };
  receivedAt?: string;
  refusal?: OutboxRefusal;
}

/** Answer of a sending that has sent a part of an entry: the rest goes when its turn comes again. */
export const moreToSend = Symbol('more to send');

/** What a page hands to the outbox; the rest is made by it. */
export type NewEntry = Pick<OutboxEntry, 'endpoint' | 'input' | 'title' | 'capturedAt'> &
  Partial<Pick<OutboxEntry, 'commandId' | 'dependsOn' | 'files' | 'effort'>>;

/** What the outbox must know of an endpoint whose entries wait for others. */
export interface FollowerKind {
  endpoint: { name: string };
  /** Without what it follows it says nothing: thrown away with it. */
  isNothingAlone?: boolean;
  /** The input without a file that was thrown away before the server knew of it. */
  without?(input: unknown, thrownAway: string): unknown;
  /** Codes of refusals that mean: something else stands there under the same id, and a person chooses. */
  conflicts?: readonly string[];
  /** The input once another entry stands in the place of the one that it waited for: what it says is said of that one. */
  aimedAt?(input: unknown, present: Pick<OutboxEntry, 'endpoint' | 'input'>): unknown;
}

/** An entry that waits for another, once that one was mended, or became another command, and has a new id. */
export function followingInstead(entry: OutboxEntry, former: string, present: OutboxEntry, kinds: readonly FollowerKind[]): OutboxEntry {
  if (!entry.dependsOn.includes(former) || entry.state === 'received') return entry;
  const kind = kinds.find(({ endpoint }) => endpoint.name === entry.endpoint);
  const input = kind?.aimedAt ? kind.aimedAt(entry.input, present) : entry.input;
  return { ...entry, input, dependsOn: entry.dependsOn.map((id) => (id === former ? present.commandId : id)) };
}

/** A refused entry, mended: what follows it follows the mended one, and files that only it named go with it. */
export function puttingInPlaceOf(former: string, present: OutboxEntry, entries: readonly OutboxEntry[], kinds: readonly FollowerKind[]): { gone: string[]; changed: OutboxEntry[] } {
  const before = entries.find(({ commandId }) => commandId === former);
  const others = [...entries.filter(({ commandId }) => commandId !== former && commandId !== present.commandId), present];
  const changed = others.filter(({ dependsOn }) => dependsOn.includes(former)).map((one) => followingInstead(one, former, present, kinds));
  const unnamed = before ? leftUnnamed(before, others, kinds) : [];
  return { gone: [former, ...unnamed.map(({ commandId }) => commandId)], changed };
}

/** An entry that is thrown away: it goes with what says nothing without it, and others that wait for it are left without it. */
export interface ThrownAway {
  gone: readonly OutboxEntry[];
  left: readonly OutboxEntry[];
}

/** What has arrived meanwhile is not thrown away; what waits for a file of which the server knows is left as it is. */
export function throwingAway(commandId: string, entries: readonly OutboxEntry[], kinds: readonly FollowerKind[]): ThrownAway {
  const entry = entries.find((one) => one.commandId === commandId);
  if (!entry || entry.state === 'received') return { gone: [], left: [] };
  const followers = entry.announced ? [] : entries.filter(({ dependsOn }) => dependsOn.includes(commandId));
  const kindOf = (one: OutboxEntry) => kinds.find(({ endpoint }) => endpoint.name === one.endpoint);
  const left = followers.flatMap((one) => {
    const { isNothingAlone, without } = kindOf(one) ?? {};
    return isNothingAlone || !without ? [] : { ...one, input: without(one.input, commandId) };
  });
  const others = entries.filter((one) => one !== entry);
  return { gone: [entry, ...followers.filter((one) => kindOf(one)?.isNothingAlone), ...leftUnnamed(entry, others, kinds)], left };
}

/** One that was answered by somebody between us and the county: since when it is so stays as it was. */
export function answeredBetween(entry: OutboxEntry, status: number, now: string): OutboxEntry {
  return { ...entry, between: { status, since: entry.between?.since ?? now } };
}

/** The county itself has answered. */
export function answeredByCounty({ between: _between, ...entry }: OutboxEntry): OutboxEntry {
  return entry;
}

/** A refused one, to be sent again as it is; what has arrived meanwhile stays received. */
export function waitingAgain(entry: OutboxEntry): OutboxEntry {
  if (entry.state !== 'refused') return entry;
  const { refusal: _refusal, ...rest } = entry;
  return { ...rest, state: 'waiting' };
}

/** Another content has arrived under its id: most likely this very one, as an earlier version of the app or of the server wrote it. */
export function hasPerhapsArrived({ state, refusal }: OutboxEntry): boolean {
  return state === 'refused' && (refusal?.refusals.some(({ code }) => code === 'http.command-id-reused') ?? false);
}

/** The server has something else under the same id, or a newer version: both are shown, and a person chooses. */
export function isConflict(entry: OutboxEntry, kind: Pick<FollowerKind, 'conflicts'> | undefined): boolean {
  if (hasPerhapsArrived(entry)) return kind?.conflicts !== undefined;
  return entry.state === 'refused' && (entry.refusal?.refusals.some(({ code }) => kind?.conflicts?.includes(code)) ?? false);
}

/**
 * The files that nothing names any more once this entry has gone: it was refused, so the server has nothing that names them either.
 * Where it has, or where its answer may have been lost, they go there.
 */
export function leftUnnamed(entry: OutboxEntry, others: readonly OutboxEntry[], kinds: readonly FollowerKind[]): OutboxEntry[] {
  if (entry.state !== 'refused' || hasPerhapsArrived(entry) || isConflict(entry, kinds.find(({ endpoint }) => endpoint.name === entry.endpoint))) return [];
  return others.filter((one) => one.announced && one.state === 'waiting' && entry.dependsOn.includes(one.commandId) && !isAwaited(one, others));
}

/** Something that has not arrived names it. */
function isAwaited({ commandId }: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  return entries.some(({ state, dependsOn }) => state !== 'received' && dependsOn.includes(commandId));
}

/** Is a form kept as a draft under this key? */
export type IsDraftKept = (key: string) => boolean;

/**
 * A server lets go of bytes that nothing has named for a week. So they stay here until what names them has arrived, however long it is
 * refused or being mended: what is nowhere else is never the only thing that is gone.
 */
export function waitsToBeNamed(entry: OutboxEntry, entries: readonly OutboxEntry[], isDraftKept: IsDraftKept): boolean {
  if (!entry.announced) return false;
  return isAwaited(entry, entries) || (entry.namedByDraft !== undefined && isDraftKept(entry.namedByDraft));
}

/** Does it wait for an entry of which the server knows nothing yet? */
export function isHeldUp(entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  const missing = new Set(entries.filter(({ state, announced }) => state !== 'received' && !announced).map(({ commandId }) => commandId));
  return entry.dependsOn.some((id) => missing.has(id));
}

/**
 * The entry that may go now: any order is right, so one that got no answer lets the others pass. Bytes of photos come last: on a weak
 * line the acts are not kept waiting by them.
 * @param failures how often each got no answer since the app was opened
 * @param aside those that have their answer, though it could not be noted
 */
export function nextToSend(
  entries: readonly OutboxEntry[],
  failures: ReadonlyMap<string, number> = new Map(),
  isDraftKept: IsDraftKept = () => false,
  aside: ReadonlySet<string> = new Set(),
): OutboxEntry | undefined {
  const ready = entries.filter((entry) => entry.state === 'waiting' && !aside.has(entry.commandId) && !isHeldUp(entry, entries) && !waitsToBeNamed(entry, entries, isDraftKept));
  const triedOf = ({ commandId }: OutboxEntry) => failures.get(commandId) ?? 0;
  const isHeavy = ({ announced }: OutboxEntry) => (announced ? 1 : 0);
  return ready.toSorted((a, b) => triedOf(a) - triedOf(b) || isHeavy(a) - isHeavy(b) || (a.commandId < b.commandId ? -1 : 1))[0];
}

/** A file of a form, now that the form is saved as this entry: it goes, under a name that says whose it is. */
export function released(held: OutboxEntry, title: Sentence, namedByDraft?: string): OutboxEntry {
  if (held.state !== 'held') return held;
  return { ...held, ...(namedByDraft === undefined ? {} : { namedByDraft }), state: 'waiting', title: { 'zh-CN': `${held.title['zh-CN']} · ${title['zh-CN']}`, en: `${held.title.en} · ${title.en}` } };
}

/** A file, now that the server has what names it: its form may be opened again and keep another draft under the same key, which it does not wait for. */
export function onceNamed({ namedByDraft: _namedByDraft, ...entry }: OutboxEntry): OutboxEntry {
  return entry;
}

/** The files that a form has told the server of and that nothing there names, once the form is given up. */
export function onlyNamedByDraft(entries: readonly OutboxEntry[], draftKey: string, named: readonly string[]): OutboxEntry[] {
  return entries.filter(({ commandId, namedByDraft, state }) => namedByDraft === draftKey && state !== 'received' && !named.includes(commandId));
}

const keptAfterReceiptMs = 7 * 86_400_000;

/**
 * Received long enough ago that nobody looks for it here any more; the server has it. Nothing else is forgotten by the clock: a phone
 * that takes this year for another would lose a photo that is nowhere else.
 */
export function mayBeForgotten({ state, receivedAt }: OutboxEntry, nowMs: number): boolean {
  return state === 'received' && receivedAt !== undefined && nowMs - Date.parse(receivedAt) > keptAfterReceiptMs;
}
