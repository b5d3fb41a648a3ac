import { IconPencilPlus } from '@tabler/icons-react';
import { organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { assistancePageWords as words } from './page-words.ts';
import { recordPath } from './paths.ts';

export const assistancePages: Page[] = [
  {
    path: recordPath,
    title: words['assistance.page.record'],
    access: organizationRoles,
    nav: { order: 5, label: words['assistance.page.record'], icon: IconPencilPlus, roles: organizationRoles },
    component: lazyPage(() => import('./record/RecordPage.tsx'), 'RecordPage'),
  },
];
