import { signInPath } from '../../../ui/after-sign-in.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { doorWords } from './page-words.ts';
import { invitationPath } from './paths.ts';

/** The two ways in; their code is in everybody's first load. */
export const accountPublicPages: Page[] = [
  {
    path: signInPath,
    title: doorWords.signIn,
    access: 'public',
    component: lazyPage(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
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
