import type { OutboxEntry } from '../outbox/entry.ts';
import { stepsOnDevice } from './device-database.ts';

/**
 * Signing out: nobody who comes after finds what was read here, nor what the server has received of this person. What has not arrived
 * stays, under its writer.
 */
export async function forgetPerson(accountId: string | undefined): Promise<void> {
  await stepsOnDevice('answers', (store) => void store.clear());
  await stepsOnDevice('outbox', (store) => {
    const own = store.index('accountId').getAll(accountId ?? '') as IDBRequest<OutboxEntry[]>;
    own.addEventListener('success', () => {
      for (const { commandId, state } of own.result) if (state === 'received') store.delete(commandId);
    });
  });
}
