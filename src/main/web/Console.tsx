import { RouterProvider } from '@tanstack/react-router';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { AccountTools } from './AccountTools.tsx';
import { pages } from './console-pages.ts';

const router = createPageRouter({ pages, accountMenu: <AccountTools /> });

/** The whole site, for people signed in. Its code is fetched when it is first wanted. */
export function Console() {
  return <RouterProvider router={router} />;
}
