import { IconBellRinging } from '@tabler/icons-react';
import { officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { reminderPageWords } from './page-words.ts';
import { ownRemindersPath, remindersPath } from './paths.ts';

export const reminderPages: Page[] = [
  {
    path: remindersPath,
    title: reminderPageWords.office,
    access: officeRoles,
    nav: { order: 85, label: reminderPageWords.office, icon: IconBellRinging, roles: officeRoles },
    component: lazyPage(() => import('./office/RemindersPage.tsx'), 'RemindersPage'),
  },
  {
    path: ownRemindersPath,
    title: reminderPageWords.own,
    access: [...officeRoles, ...organizationRoles],
    component: lazyPage(() => import('./own/OwnRemindersPage.tsx'), 'OwnRemindersPage'),
  },
];
