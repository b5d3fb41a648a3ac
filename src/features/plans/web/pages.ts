import { IconFileText } from '@tabler/icons-react';
import { officeRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { planPageWords } from './page-words.ts';
import { plansPath } from './paths.ts';

export const planPages: Page[] = [
  {
    path: plansPath,
    title: planPageWords.listTitle,
    access: officeRoles,
    nav: { order: 30, label: planPageWords.nav, icon: IconFileText, roles: officeRoles },
    component: lazyPage(() => import('./PlansPage.tsx'), 'PlansPage'),
  },
  {
    path: `${plansPath}/$noticeId`,
    title: planPageWords.noticePage,
    access: officeRoles,
    component: lazyPage(() => import('./notice/NoticePage.tsx'), 'NoticePage'),
    wide: true,
  },
  {
    path: '/campaigns/$campaignId',
    title: planPageWords.campaignPage,
    access: officeRoles,
    component: lazyPage(() => import('./campaign/CampaignPage.tsx'), 'CampaignPage'),
  },
];
