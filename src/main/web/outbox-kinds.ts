import { getAct, getRecordOptions, listActs } from '../../features/assistance/contract.ts';
import { actOutboxKinds } from '../../features/assistance/web/outbox-kinds.ts';
import { codeOutboxKind } from '../../features/confirmations/web/household-codes.ts';
import { evidenceOutboxKind } from '../../features/evidence/web/outbox-kind.ts';
import { getOwnWeek, listOwnWeeks } from '../../features/weekly-reports/contract.ts';
import type { OutboxKind } from '../../ui/outbox/kinds.ts';

/** What the pages of a phone draw from the ledger. To ask for everything after each act cost a week on a weak line 10 kB and more. */
const drawnFromTheLedger = [listActs, getAct, getRecordOptions, listOwnWeeks, getOwnWeek];

/** What the outbox carries, of every feature. */
export const outboxKinds: readonly OutboxKind[] = [...actOutboxKinds.map((kind) => ({ ...kind, invalidates: drawnFromTheLedger })), evidenceOutboxKind, codeOutboxKind];
