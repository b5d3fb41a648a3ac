import { IconBuildingCommunity } from '@tabler/icons-react';
import { officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { organizationPageWords as words } from './page-words.ts';
import { capabilitiesPath, organizationPath, organizationsPath, ownOrganizationPath } from './paths.ts';

export const organizationPages: Page[] = [
  {
    path: organizationsPath,
    title: words.list,
    access: officeRoles,
    nav: { order: 35, label: words.list, icon: IconBuildingCommunity, roles: officeRoles },
    component: lazyPage(() => import('./list/OrganizationsPage.tsx'), 'OrganizationsPage'),
    wide: true,
  },
  {
    path: capabilitiesPath,
    title: words.capabilities,
    access: officeRoles,
    component: lazyPage(() => import('./capabilities/CapabilitiesPage.tsx'), 'CapabilitiesPage'),
  },
  {
    path: organizationPath('$organizationId'),
    title: words.one,
    access: officeRoles,
    component: lazyPage(() => import('./profile/OrganizationPage.tsx'), 'OrganizationPage'),
  },
  {
    path: ownOrganizationPath,
    title: words.own,
    access: organizationRoles,
    nav: { order: 40, label: words.own, icon: IconBuildingCommunity, roles: organizationRoles },
    component: lazyPage(() => import('./profile/OrganizationPage.tsx'), 'OwnOrganizationPage'),
  },
];
