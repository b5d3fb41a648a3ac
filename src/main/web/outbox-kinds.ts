import { actOutboxKinds } from '../../features/assistance/web/outbox-kinds.ts';
import type { OutboxKind } from '../../ui/outbox/kinds.ts';

/** What the outbox carries, of every feature. */
export const outboxKinds: readonly OutboxKind[] = [...actOutboxKinds];
