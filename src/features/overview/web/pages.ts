import { IconLayoutDashboard } from '@tabler/icons-react';
import { localRoles, officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { overviewPageWords as words } from './page-words.ts';
import { overviewPath } from './paths.ts';

const everybodyHere = [...officeRoles, ...localRoles];

export const overviewPages: Page[] = [
  {
    path: overviewPath,
    title: words.nav,
    access: everybodyHere,
    nav: { order: 5, label: words.nav, icon: IconLayoutDashboard, roles: everybodyHere },
    home: everybodyHere,
    component: lazyPage(() => import('./OverviewPage.tsx'), 'OverviewPage'),
  },
];
