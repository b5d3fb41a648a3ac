import { IconHourglass } from '@tabler/icons-react';
import { officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { burdenPageWords } from './page-words.ts';
import { burdenPath } from './paths.ts';

export const burdenPages: Page[] = [
  {
    path: burdenPath,
    title: burdenPageWords.page,
    access: officeRoles,
    // The last of the menu: looked at once a month.
    nav: { order: 90, label: burdenPageWords.page, icon: IconHourglass, roles: officeRoles },
    component: lazyPage(() => import('./BurdenPage.tsx'), 'BurdenPage'),
  },
];
