import { IconGift } from '@tabler/icons-react';
import { localRoles, officeRoles, organizationRoles } from '../../../kernel/actor.ts';
import { lazyPage } from '../../../ui/lazy-component.ts';
import type { Page } from '../../../ui/page.ts';
import { giftPageWords as words } from './page-words.ts';
import { giftPath, giftsPath } from './paths.ts';

const readers = [...officeRoles, ...organizationRoles, ...localRoles];

export const giftPages: Page[] = [
  {
    path: giftsPath,
    title: words['gifts.page.list'],
    access: readers,
    // Behind what a phone's bottom bar holds: nobody opens it every day.
    nav: { order: 24, label: words['gifts.page.list'], icon: IconGift, roles: readers },
    component: lazyPage(() => import('./list/GiftsPage.tsx'), 'GiftsPage'),
    wide: true,
  },
  {
    path: giftPath('$giftId'),
    title: words['gifts.page.one'],
    access: readers,
    component: lazyPage(() => import('./gift/GiftPage.tsx'), 'GiftPage'),
  },
];
