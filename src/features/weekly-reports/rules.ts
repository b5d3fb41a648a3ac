import type { Actor } from '../../kernel/actor.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { shanghaiTimestamp } from '../../kernel/shanghai-time.ts';
import type { DraftContent } from './content.ts';
import { whyNotSign } from './policy.ts';
import { isLate, type ReviewState } from './standing.ts';
import { ownActions, officeActions, type OfficeAction, type OwnAction } from './views.ts';

/** One organization's week as the rules see it. */
export interface ReportSituation {
  startsAt: Date;
  deadline: Date;
  draft: { state: 'writing' | 'awaitingSignature'; content: DraftContent } | undefined;
  received:
    | {
        kind: 'report' | 'zero';
        version: number;
        receiptNumber: string;
        firstOfKindAt: Date;
        /** Null for a first zero answer, which needs no review. */
        reviewState: ReviewState | null;
        offlineDelayAccepted: boolean;
      }
    | undefined;
}

type Rule = (situation: ReportSituation, actor: Actor) => Refusal[];
const refusal = (code: string, params?: Refusal['params']): Refusal[] => [params ? { code, params } : { code }];

/** A draft that lies with the head is the head's to change; the reporter takes it back first. */
const notWithTheHead: Rule = ({ draft }, actor) =>
  draft?.state === 'awaitingSignature' && actor.role !== 'orgHead' ? refusal('weekly-report.with-the-head') : [];

/** Once received, a week is changed by a correction only; a returned one is open again. */
const notAlreadyReceived: Rule = ({ draft, received }) =>
  received && !draft && received.reviewState !== 'returned'
    ? refusal('weekly-report.already-received', { receiptNumber: received.receiptNumber })
    : [];

const hasDraft: Rule = ({ draft }) => (draft ? [] : refusal('weekly-report.no-draft'));

const ownRules: Record<OwnAction, readonly Rule[]> = {
  saveDraft: [notWithTheHead, notAlreadyReceived],
  discardDraft: [hasDraft, notWithTheHead],
  // A week that the ledger tells whole needs no word, so neither of the two asks for a draft (conduct rule 1).
  requestSignature: [notAlreadyReceived, notWithTheHead],
  handBack: [({ draft }) => (draft?.state === 'awaitingSignature' ? [] : refusal('weekly-report.not-awaiting-signature'))],
  sign: [notAlreadyReceived],
  sendZero: [
    notWithTheHead,
    notAlreadyReceived,
    // A reporter's tap must not replace what the head has signed.
    ({ received }, actor) => (received?.kind === 'report' ? whyNotSign(actor) : []),
  ],
  beginCorrection: [
    ({ received }) => (received ? [] : refusal('weekly-report.nothing-received')),
    ({ draft }) => (draft ? refusal('weekly-report.correction-open') : []),
  ],
};

/** Why an action of the organization is not possible now; every reason at once. */
export function refusalsAgainstOwn(action: OwnAction, situation: ReportSituation, actor: Actor, now: Date): Refusal[] {
  const early =
    now < situation.startsAt
      ? refusal('weekly-report.week-not-begun', { startsAt: shanghaiTimestamp(situation.startsAt).slice(0, 16) })
      : [];
  const signature = action === 'sign' ? whyNotSign(actor) : [];
  return [...early, ...signature, ...ownRules[action].flatMap((rule) => rule(situation, actor))];
}

/** What reporter or head may do now: the browser draws its buttons by it, the server answers by it. */
export function availableOwnActions(situation: ReportSituation, actor: Actor, now: Date): OwnAction[] {
  return ownActions.filter((action) => refusalsAgainstOwn(action, situation, actor, now).length === 0);
}

const officeRules: Record<OfficeAction, (received: NonNullable<ReportSituation['received']>, late: boolean) => Refusal[]> = {
  accept: ({ reviewState }) => (reviewState === 'awaitingReview' ? [] : refusal('weekly-report.already-reviewed')),
  // Something may come to light after acceptance; a first zero answer is never sent back (rule of conduct 2).
  return: ({ reviewState }) =>
    reviewState === 'awaitingReview' || reviewState === 'accepted' ? [] : refusal('weekly-report.already-reviewed'),
  acceptOfflineDelay: ({ offlineDelayAccepted }, late) => [
    ...(late ? [] : refusal('weekly-report.not-late')),
    ...(offlineDelayAccepted ? refusal('weekly-report.delay-unchanged') : []),
  ],
  withdrawOfflineDelay: ({ offlineDelayAccepted }) =>
    offlineDelayAccepted ? [] : refusal('weekly-report.delay-unchanged'),
};

/** Why the office cannot decide so now. */
export function refusalsAgainstOffice(action: OfficeAction, { deadline, received }: ReportSituation): Refusal[] {
  if (!received) return refusal('weekly-report.not-found');
  return officeRules[action](received, isLate(received.firstOfKindAt, deadline));
}

export function availableOfficeActions(situation: ReportSituation): OfficeAction[] {
  return officeActions.filter((action) => refusalsAgainstOffice(action, situation).length === 0);
}

/** The office decides on what it has read: a version that has been replaced meanwhile is not decided on. */
export function refusalsAgainstVersion(decided: number, { received }: ReportSituation): Refusal[] {
  if (!received || received.version === decided) return [];
  return refusal('weekly-report.version-not-latest', { version: received.version });
}
