import { puttingInPlaceOf, throwingAway, type OutboxEntry } from '../../src/ui/outbox/entry.ts';
import type { OutboxStore } from '../../src/ui/outbox/outbox-store.ts';

/** An entry that waits, of 示例 content. */
export function waitingEntry(commandId: string, more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    commandId,
    accountId: 'ann',
    endpoint: 'exampleCommand',
    input: { body: { note: '（示例）' } },
    title: { 'zh-CN': `示例 ${commandId}`, en: `Example ${commandId}` },
    capturedAt: '2020-06-15T02:00:00.000Z',
    dependsOn: [],
    files: [],
    state: 'waiting',
    ...more,
  };
}

/** A device's outbox in a map. */
export function memoryOutbox(entries: readonly OutboxEntry[]): { store: OutboxStore; failNextChange(): void } {
  const held = new Map(entries.map((entry) => [entry.commandId, entry]));
  let isFull = false;
  return {
    failNextChange: () => {
      isFull = true;
    },
    store: {
      list: async () => [...held.values()],
      async add(entry, { inPlaceOf, kinds = [], followers = [] } = {}) {
        for (const one of [entry, ...followers]) held.set(one.commandId, one);
        if (inPlaceOf === undefined) return;
        const { gone, changed } = puttingInPlaceOf(inPlaceOf, entry, [...held.values()], kinds);
        for (const id of gone) held.delete(id);
        for (const one of changed) held.set(one.commandId, one);
      },
      async change(commandId, change) {
        if (isFull) {
          isFull = false;
          throw new Error('no room');
        }
        const entry = held.get(commandId);
        if (entry) held.set(commandId, change(entry));
      },
      async remove(commandId) {
        held.delete(commandId);
      },
      async throwAway(commandId, kinds) {
        const { gone, left } = throwingAway(commandId, [...held.values()], kinds);
        for (const one of gone) held.delete(one.commandId);
        for (const one of left) held.set(one.commandId, one);
      },
    },
  };
}
