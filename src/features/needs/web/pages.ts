import { IconHeartHandshake } from '@tabler/icons-react';
import { localRoles, officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { needsPageWords as words } from './page-words.ts';
import { needPath, needsPath, newNeedPath } from './paths.ts';

const tellers = [...officeRoles, ...localRoles];

export const needsPages: Page[] = [
  {
    path: needsPath,
    title: words['needs.page.list'],
    access: tellers,
    nav: { order: 22, label: words['needs.page.list'], icon: IconHeartHandshake, roles: tellers },
    component: lazyPage(() => import('./list/NeedsPage.tsx'), 'NeedsPage'),
    wide: true,
  },
  {
    path: newNeedPath,
    title: words['needs.page.new'],
    access: tellers,
    component: lazyPage(() => import('./register/NewNeedPage.tsx'), 'NewNeedPage'),
  },
  {
    path: needPath('$needId'),
    title: words['needs.page.one'],
    access: tellers,
    component: lazyPage(() => import('./need/NeedPage.tsx'), 'NeedPage'),
  },
];
