import { keptSession } from '../../ui/offline/kept-session.ts';
import { isInTheField } from './in-the-field.ts';

/**
 * On the phone of somebody who works in the field, the code of the console and what was last read are wanted whatever is
 * opened: they come while the first code is still at work, and not one after the other. Anybody else's browser does nothing.
 */
export function beginInTheField(): void {
  const session = keptSession(Date.now());
  if (!session || !isInTheField(session.role)) return;
  const wanted = [
    import('./Console.tsx').then(({ preparePage }) => preparePage(globalThis.location.pathname, session.role)),
    import('./FieldTools.tsx').then(({ readKept }) => readKept(session.accountId)),
  ];
  Promise.all(wanted).catch(() => {
    // Told by the page that wants it.
  });
}
