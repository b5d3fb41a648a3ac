import { lazy, Suspense } from 'react';
import { wasOfAnother } from '../../ui/offline/other-account.ts';
import { useSession } from '../../ui/session.tsx';
import { isInTheField } from './in-the-field.ts';

const FieldTools = lazy(async () => ({ default: (await import('./FieldTools.tsx')).FieldTools }));
const OtherAccount = lazy(async () => ({ default: (await import('../../ui/shell/OtherAccount.tsx')).OtherAccount }));
const NewVersion = lazy(async () => ({ default: (await import('../../ui/offline/NewVersion.tsx')).NewVersion }));

/** What the shell says of the device that it runs on. Its code comes after the page, and only to those who have a use for it. */
export function DeviceState() {
  const session = useSession();
  const isField = isInTheField(session?.role);
  // Somebody else installed the app here: its new versions concern whoever uses this browser.
  const isInstalled = Boolean((globalThis.navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller);
  return (
    <Suspense fallback={null}>
      {session && isField && <FieldTools key={session.accountId} session={session} />}
      {session && wasOfAnother() && <OtherAccount />}
      {(isField || isInstalled) && <NewVersion />}
    </Suspense>
  );
}
