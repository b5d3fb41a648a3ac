import { RefusedError } from '../../../kernel/refusal.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { LedgerEntry } from '../../assistance/ledger.ts';
import { mayReadAct } from '../../assistance/policy.ts';
import { entriesOfVillages, listRevisions } from '../../assistance/server/public-reads.ts';
import type { Village } from '../../registry/contract.ts';
import { findVillage } from '../../registry/server/public-reads.ts';
import { daysTogetherWith, followedKinds, type NotAsked, type Question } from '../schedule.ts';
import { isDisputed, questionsAbout, type Receipts } from './questions-about.ts';

export interface LoadedQuestion {
  /** The act as it stands. */
  latest: LedgerEntry;
  village: Village;
  /** Of the acts of its kind in its week. */
  receipts: Receipts;
  /** None where the act was taken back or is disputed, or its kind is not followed up. */
  question: Question<LedgerEntry> | undefined;
}

/** Why nothing is asked of an act at present; null where it is asked about, now or later. */
export function whyNotAsked({ latest: { act, withdrawn }, receipts, question }: LoadedQuestion): NotAsked | null {
  if (question) return null;
  if (withdrawn) return 'act-withdrawn';
  return isDisputed(receipts, act.actId) && followedKinds.includes(act.kind) ? 'act-disputed' : 'never-asked';
}

/** An act that the actor may read, with those that are asked about together with it; to everybody else it does not exist. */
export async function loadQuestion(ctx: UseCaseContext, actId: string): Promise<LoadedQuestion> {
  const [latest] = await listRevisions(ctx, actId);
  const village = latest && (await findVillage(ctx, latest.act.villageId));
  if (!latest || !village || !mayReadAct(ctx.actor, latest.organizationId, village)) throw noSuchAct();
  const { kind, villageId, date } = latest.act;
  const near = await entriesOfVillages(ctx, { villageIds: [villageId], kinds: [kind], ...daysTogetherWith(date) });
  const { questions, receipts } = await questionsAbout(ctx, near);
  const question = questions.find(({ entries }) => entries.some(({ act }) => act.actId === actId));
  return { latest, village, receipts, question };
}

export function noSuchAct(): RefusedError {
  return new RefusedError('notFound', [{ code: 'follow-ups.act-not-found' }]);
}
