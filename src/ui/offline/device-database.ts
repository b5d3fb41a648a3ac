/** A write that the device had no room for. Nothing of it was kept. */
export class DeviceFullError extends Error {
  constructor(cause: unknown) {
    super('the device has no room', { cause });
    this.name = 'DeviceFullError';
  }
}

export type DeviceStore = 'outbox' | 'answers' | 'reserve';

const databaseName = 'jiedui-field';
/** Raised for new stores only. What older versions of the app wrote is never moved: they may still be open in another tab. */
const databaseVersion = 1;

let opened: Promise<IDBDatabase> | undefined;

/**
 * Carries out one transaction on what this device keeps. A write resolves only when it is on the disk and not merely
 * handed to the system: after it an app may say “saved”, though the battery dies in the next moment.
 * @throws DeviceFullError where there was no room; the transaction then left nothing behind
 */
export async function onDevice<T>(store: DeviceStore, mode: 'readonly' | 'readwrite', work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    let request: IDBRequest<T>;
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(asKnown(transaction.error ?? request.error)));
    orNothing(transaction, reject, () => {
      request = work(transaction.objectStore(store));
    });
  });
}

/** Several steps in one transaction, where a later one hangs on what an earlier one found; all of them or none. */
export async function stepsOnDevice(store: DeviceStore, work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await openDatabase();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(asKnown(transaction.error)));
    orNothing(transaction, reject, () => work(transaction.objectStore(store)));
  });
}

/** A step that is refused at once must take those before it back: left alone, the browser would commit them. */
function orNothing(transaction: IDBTransaction, reject: (error: Error) => void, steps: () => void): void {
  try {
    steps();
  } catch (error) {
    reject(asKnown(error));
    transaction.abort();
  }
}

function asKnown(error: unknown): Error {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return new DeviceFullError(error);
  return error instanceof Error ? error : new Error('the device did not keep it', { cause: error });
}

function openDatabase(): Promise<IDBDatabase> {
  opened ??= open(databaseVersion)
    .catch((error: unknown) => {
      // A newer version of the app has been here: its database holds all that this one knows, and perhaps more.
      if (error instanceof DOMException && error.name === 'VersionError') return open();
      throw error;
    })
    .then((database) => {
      const forget = () => {
        opened = undefined;
      };
      // Another tab has a newer version of the app; holding on would keep it from opening.
      database.addEventListener('versionchange', () => {
        database.close();
        forget();
      });
      database.addEventListener('close', forget);
      return database;
    })
    .catch((error: unknown) => {
      opened = undefined;
      throw asKnown(error);
    });
  return opened;
}

function open(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.addEventListener('upgradeneeded', () => prepare(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}

function prepare(database: IDBDatabase): void {
  const known = database.objectStoreNames;
  if (!known.contains('outbox')) database.createObjectStore('outbox', { keyPath: 'commandId' }).createIndex('accountId', 'accountId');
  if (!known.contains('reserve')) database.createObjectStore('reserve');
  if (!known.contains('answers')) {
    database.createObjectStore('answers', { keyPath: ['accountId', 'name'] }).createIndex('accountId', 'accountId');
  }
}
