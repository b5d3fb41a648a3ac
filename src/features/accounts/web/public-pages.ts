import { signInPath } from '../../../ui/after-sign-in.ts';
import { lazyPage, readyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { doorWords } from './page-words.ts';
import { invitationPath } from './paths.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';

/** The two ways in. The door is in everybody's first load: it is the first and slowest page that a person meets. */
export const accountPublicPages: Page[] = [
  {
    path: signInPath,
    title: doorWords.signIn,
    access: 'public',
    component: readyPage(SignInPage),
    bare: true,
  },
  {
    path: invitationPath,
    title: doorWords.invitation,
    access: 'public',
    component: lazyPage(() => import('./invitation/InvitationPage.tsx'), 'InvitationPage'),
    bare: true,
  },
];
