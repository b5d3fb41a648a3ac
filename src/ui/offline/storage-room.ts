import { useQuery } from '@tanstack/react-query';

export interface StorageRoom {
  usedBytes: number;
  quotaBytes: number;
  leftBytes: number;
  /** The system promised not to clear it by itself. */
  isPersisted: boolean;
}

/** Less than this, and a person hears of it before anything is lost: some twenty photos of a phone. */
const littleBytes = 60_000_000;

/** What the browser would still take; undefined where it does not tell. */
async function readRoom(): Promise<StorageRoom | null> {
  const storage = globalThis.navigator.storage as StorageManager | undefined;
  if (!storage?.estimate) return null;
  const { usage = 0, quota = 0 } = await storage.estimate();
  if (quota === 0) return null;
  const isPersisted = (await storage.persisted?.()) ?? false;
  return { usedBytes: usage, quotaBytes: quota, leftBytes: Math.max(0, quota - usage), isPersisted };
}

export function isNearlyFull({ leftBytes }: StorageRoom): boolean {
  return leftBytes < littleBytes;
}

/** Room on this device, read anew when a page that shows it opens. */
export function useStorageRoom(): StorageRoom | undefined {
  return useQuery({ queryKey: ['room on this device'], queryFn: readRoom, staleTime: 5_000, retry: false }).data ?? undefined;
}

/** Asks the system to leave this alone when it tidies up; it may say no, and asks nobody where it decides by itself. */
export async function askToPersist(): Promise<void> {
  await (globalThis.navigator.storage as StorageManager | undefined)?.persist?.().catch(() => false);
}
