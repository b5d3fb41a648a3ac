import type { AssistanceAct } from '../assistance/act.ts';
import { changedFields, type LedgerEntry } from '../assistance/ledger.ts';

/** How the receiving side answers (conduct rule 4): in its own account, by a code read out, by a cadre's recorded witness. */
export const answerWays = ['account', 'code', 'witness'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Where an act stands with its receiving side: everything received, some of it, nothing answered, or something answered with no. */
export const receiptStates = ['confirmed', 'partly', 'unconfirmed', 'disputed'] as const;
export type ReceiptState = (typeof receiptStates)[number];

export const partStates = ['received', 'open', 'disputed'] as const;
export type PartState = (typeof partStates)[number];

/** One answer of the receiving side. Answers add; none is ever changed. */
export interface Answer {
  answerId: string;
  /** The revision of the act that was shown or told to whoever answered. */
  revision: number;
  /** null: the village itself. */
  householdId: string | null;
  way: AnswerWay;
  received: boolean;
}

/** Fields of an act that say what was received, and by whom: where one of them changes, the receiving side is asked again. */
const received: ReadonlySet<keyof AssistanceAct> = new Set(['kind', 'villageId', 'householdIds', 'personIds', 'people', 'moneyFen', 'goods']);

/** Who is asked: each household of an act for households, otherwise the village itself (null). */
export function partsOf({ householdIds }: Pick<AssistanceAct, 'householdIds'>): (string | null)[] {
  return householdIds.length > 0 ? [...new Set(householdIds)] : [null];
}

/**
 * The revision since which what was received is the same. Put back to what it was, it is asked again too: whoever
 * answered in between has seen something else.
 * @param entries every revision of an act, in any order, at least one
 */
export function askedFrom(entries: readonly Pick<LedgerEntry, 'revision' | 'act'>[]): number {
  const [latest, ...earlier] = entries.toSorted((a, b) => b.revision - a.revision);
  if (!latest) throw new Error('an act without a revision');
  let since = latest;
  for (const before of earlier) {
    if (changedFields(inOrder(before.act), inOrder(since.act)).some((field) => received.has(field))) break;
    since = before;
  }
  return since.revision;
}

/** Households named in another order are the same households. */
const inOrder = (act: AssistanceAct): AssistanceAct => ({ ...act, householdIds: act.householdIds.toSorted(), personIds: act.personIds.toSorted() });

/**
 * Whether a code may say yes for a household: it passes through the hands of the giver, and so does a correction. Where the latest word in an
 * account or of a witness was a no, to whatever revision, of the household or of the village for all of it, only such a word settles it.
 * @param answers of this act, the earliest first
 */
export function isCodeHeard(householdId: string | null, answers: readonly Answer[]): boolean {
  const latest = answers.findLast((answer) => answer.way !== 'code' && (answer.householdId === householdId || answer.householdId === null));
  return latest?.received !== false;
}

/**
 * Where one who was asked stands. The latest word in an account or of a witness decides. A code says yes where no such word was
 * given, and lifts no no: what was disputed before a correction is asked again, and waits for the receiving side itself.
 * @param answers of this act, the earliest first
 */
export function partStateOf(householdId: string | null, answers: readonly Answer[], from: number): PartState {
  const counting = answers.filter((answer) => answer.householdId === householdId && answer.revision >= from);
  const codes = isCodeHeard(householdId, answers) ? counting : [];
  const decides = counting.findLast(({ way }) => way !== 'code') ?? codes.at(-1);
  if (!decides) return 'open';
  return decides.received ? 'received' : 'disputed';
}

export function receiptStateOf(act: Pick<AssistanceAct, 'householdIds'>, answers: readonly Answer[], from: number): ReceiptState {
  const states = partsOf(act).map((part) => partStateOf(part, answers, from));
  if (states.includes('disputed')) return 'disputed';
  if (states.every((state) => state === 'received')) return 'confirmed';
  return states.includes('received') ? 'partly' : 'unconfirmed';
}

/**
 * Where an act stands for whoever holds one revision of it. A yes to what was corrected since, or to what was taken back, is no yes to
 * this one; a no stays.
 * @param revision undefined where it is not known which
 */
export function receiptStateAt(
  { state, askedFrom: from, withdrawn }: { state: ReceiptState; askedFrom: number; withdrawn: boolean },
  revision: number | undefined,
): ReceiptState {
  const isOfThis = revision !== undefined && revision >= from && !withdrawn;
  return isOfThis || state === 'disputed' ? state : 'unconfirmed';
}

/**
 * Whether what one revision says was denied and nobody had taken that back when another content came in its place.
 * @param entries every revision of the act, in any order
 * @param answers of this act, the earliest first
 */
export function wasDenied(entries: readonly Pick<LedgerEntry, 'revision' | 'act'>[], answers: readonly Answer[], revision: number): boolean {
  const upTo = (last: number) => entries.filter((entry) => entry.revision <= last);
  const held = entries.find((entry) => entry.revision === revision);
  if (!held) return false;
  const later = entries.map((entry) => entry.revision).filter((one) => one > revision).toSorted((a, b) => a - b);
  const replacedBy = later.find((one) => askedFrom(upTo(one)) > revision) ?? Number.POSITIVE_INFINITY;
  return receiptStateOf(held.act, answers.filter((answer) => answer.revision < replacedBy), askedFrom(upTo(revision))) === 'disputed';
}

/** What was delivered, by what the receiving side says of it; the two make up the whole. */
export interface DeliveredByReceipt {
  /** Of acts of which everybody who was asked says that it arrived. */
  confirmed: number;
  /** Of all others: nobody has said so yet, not everybody, or somebody says no. */
  waiting: number;
}

export function deliveredByReceipt(
  deliveries: readonly { actId: string; amount: number }[],
  states: ReadonlyMap<string, ReceiptState>,
): DeliveredByReceipt {
  const sum = { confirmed: 0, waiting: 0 };
  for (const { actId, amount } of deliveries) sum[states.get(actId) === 'confirmed' ? 'confirmed' : 'waiting'] += amount;
  return sum;
}

/** How many acts stand where; an act without a receipt has not been asked about and is left out. */
export function countReceipts(states: Iterable<ReceiptState>): Record<ReceiptState, number> {
  const counts = { confirmed: 0, partly: 0, unconfirmed: 0, disputed: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
