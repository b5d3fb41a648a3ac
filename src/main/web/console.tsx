import type { AnyRouter, RouterHistory } from '@tanstack/react-router';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { AccountTools } from './AccountTools.tsx';
import { pages } from './console-pages.ts';

/** The whole site, for people signed in. Its code is fetched when it is first wanted. */
export function createConsole(history: RouterHistory): AnyRouter {
  return createPageRouter({ pages, history, accountMenu: <AccountTools /> });
}
