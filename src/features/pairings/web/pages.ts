import { IconUsersGroup } from '@tabler/icons-react';
import { officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { pairingPageWords } from './page-words.ts';
import { pairingsPath, workbenchPath } from './paths.ts';

const everybody = [...officeRoles, 'township', 'village', ...organizationRoles] as const;

export const pairingPages: Page[] = [
  {
    path: pairingsPath,
    title: pairingPageWords.listTitle,
    access: 'signedIn',
    nav: { order: 25, label: pairingPageWords.nav, icon: IconUsersGroup, roles: everybody },
    component: lazyPage(() => import('./PairingsPage.tsx'), 'PairingsPage'),
  },
  {
    path: workbenchPath,
    title: pairingPageWords.workbenchTitle,
    access: officeRoles,
    component: lazyPage(() => import('./workbench/WorkbenchPage.tsx'), 'WorkbenchPage'),
    wide: true,
  },
  {
    path: `${pairingsPath}/$pairingId`,
    title: pairingPageWords.pairingPage,
    access: 'signedIn',
    component: lazyPage(() => import('./pairing/PairingPage.tsx'), 'PairingPage'),
  },
  {
    path: `${pairingsPath}/$pairingId/agreement`,
    title: pairingPageWords.agreementPage,
    access: [...officeRoles, ...organizationRoles],
    component: lazyPage(() => import('./agreement/AgreementPage.tsx'), 'AgreementPage'),
  },
];
