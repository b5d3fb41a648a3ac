import { IconChecklist } from '@tabler/icons-react';
import { localRoles, officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { confirmationPageWords as words } from './page-words.ts';
import { codesPath, openActsPath } from './paths.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];

export const confirmationPages: Page[] = [
  {
    path: openActsPath,
    title: words['confirmations.page.open'],
    access: readers,
    // The fourth on the bottom bar of the village's phone; the others have more urgent things there.
    nav: { order: 16, label: words['confirmations.page.open'], icon: IconChecklist, roles: readers },
    component: lazyPage(() => import('./open/OpenActsPage.tsx'), 'OpenActsPage'),
  },
  {
    path: codesPath,
    title: words['confirmations.page.codes'],
    access: localRoles,
    component: lazyPage(() => import('./codes/CodesPage.tsx'), 'CodesPage'),
  },
];
