import { IconFileText } from '@tabler/icons-react';
import { officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { plansPath } from './paths.ts';
import { plansWords } from './words.ts';

export const planPages: Page[] = [
  {
    path: plansPath,
    title: plansWords.listTitle,
    access: officeRoles,
    nav: { order: 30, label: plansWords.nav, icon: IconFileText, roles: officeRoles },
    component: lazyPage(() => import('./PlansPage.tsx'), 'PlansPage'),
  },
  {
    path: `${plansPath}/$noticeId`,
    title: plansWords.noticePage,
    access: officeRoles,
    component: lazyPage(() => import('./notice/NoticePage.tsx'), 'NoticePage'),
    wide: true,
  },
  {
    path: '/campaigns/$campaignId',
    title: plansWords.campaignPage,
    access: officeRoles,
    component: lazyPage(() => import('./campaign/CampaignPage.tsx'), 'CampaignPage'),
  },
];
