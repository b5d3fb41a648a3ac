import { IconListCheck } from '@tabler/icons-react';
import { localRoles, officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { coveragePageWords as words } from './page-words.ts';
import { gapsPath } from './paths.ts';

const readers = [...officeRoles, ...localRoles, ...organizationRoles];

export const coveragePages: Page[] = [
  {
    path: gapsPath,
    title: words['coverage.page.gaps'],
    access: readers,
    nav: { order: 15, label: words['coverage.page.gaps'], icon: IconListCheck, roles: readers },
    component: lazyPage(() => import('./gaps/GapsPage.tsx'), 'GapsPage'),
    wide: true,
  },
];
