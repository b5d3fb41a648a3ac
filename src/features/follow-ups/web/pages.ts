import { IconRepeat } from '@tabler/icons-react';
import { localRoles, officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { followUpPageWords as words } from './page-words.ts';
import { followUpsPath } from './paths.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];

export const followUpPages: Page[] = [
  {
    path: followUpsPath,
    title: words['follow-ups.page'],
    access: readers,
    // Behind what is confirmed; the village’s home leads here while something is due.
    nav: { order: 23, label: words['follow-ups.page'], icon: IconRepeat, roles: readers },
    component: lazyPage(() => import('./page/FollowUpsPage.tsx'), 'FollowUpsPage'),
  },
];
