import { IconUsers } from '@tabler/icons-react';
import { signInPath } from '../../../ui/after-sign-in.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { accountPageWords } from './page-words.ts';
import { accountPath, invitationPath, peoplePath } from './paths.ts';

const inviting = ['chief', 'clerk', 'orgHead'] as const;

export const accountPages: Page[] = [
  {
    path: signInPath,
    title: accountPageWords.signIn,
    access: 'public',
    component: lazyPage(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
    bare: true,
  },
  {
    path: invitationPath,
    title: accountPageWords.invitation,
    access: 'public',
    component: lazyPage(() => import('./invitation/InvitationPage.tsx'), 'InvitationPage'),
    bare: true,
  },
  {
    path: peoplePath,
    title: accountPageWords.people,
    access: inviting,
    nav: { order: 80, label: accountPageWords.peopleNav, icon: IconUsers, roles: inviting },
    component: lazyPage(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: accountPath,
    title: accountPageWords.account,
    access: 'signedIn',
    component: lazyPage(() => import('./account/AccountPage.tsx'), 'AccountPage'),
  },
];
