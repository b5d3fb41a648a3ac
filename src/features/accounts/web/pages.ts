import { IconUsers } from '@tabler/icons-react';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { accountPageWords } from './page-words.ts';
import { accountPath, peoplePath } from './paths.ts';

const inviting = ['chief', 'clerk', 'orgHead'] as const;

export const accountPages: Page[] = [
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
