import { RouterProvider } from '@tanstack/react-router';
import { NotificationsMenu } from '../../features/accounts/web/notifications/NotificationsMenu.tsx';
import { createPageRouter } from '../../ui/shell/page-router.tsx';
import { AccountTools } from './AccountTools.tsx';
import { pages } from './console-pages.ts';
import { noticeSentences } from './notice-sentences.ts';

const router = createPageRouter({ pages, accountMenu: <AccountTools />, notifications: <NotificationsMenu sentences={noticeSentences} /> });

/** The whole site, for people signed in. Its code is fetched when it is first wanted. */
export function Console() {
  return <RouterProvider router={router} />;
}
