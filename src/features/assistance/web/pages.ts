import { IconNotebook } from '@tabler/icons-react';
import { localRoles, officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { actPageWords as words } from './page-words.ts';
import { actPath, actsPath, correctActPath, newActPath } from './paths.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];

export const assistancePages: Page[] = [
  {
    path: actsPath,
    title: words['assistance.page.ledger'],
    access: readers,
    // Behind the home of organizations, and of the others behind what runs this week.
    nav: { order: 12, label: words['assistance.page.ledger'], icon: IconNotebook, roles: readers },
    component: lazyPage(() => import('./list/LedgerPage.tsx'), 'LedgerPage'),
  },
  {
    path: newActPath,
    title: words['assistance.page.new'],
    access: organizationRoles,
    component: lazyPage(() => import('./record/NewActPage.tsx'), 'NewActPage'),
  },
  {
    path: actPath('$actId'),
    title: words['assistance.page.act'],
    access: readers,
    component: lazyPage(() => import('./act/ActPage.tsx'), 'ActPage'),
  },
  {
    path: correctActPath('$actId'),
    title: words['assistance.page.correct'],
    access: organizationRoles,
    component: lazyPage(() => import('./correct/CorrectActPage.tsx'), 'CorrectActPage'),
  },
];
