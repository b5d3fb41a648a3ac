import { lazyPage } from '../lazy-component.ts';
import type { Page } from '../page.ts';
import { outboxPageWords } from './page-words.ts';
import { outboxPath, phonePath } from './paths.ts';

/** What is kept on the device, for everybody who keeps something there. */
export const outboxPages: Page[] = [
  { path: outboxPath, title: outboxPageWords.outbox, access: 'signedIn', component: lazyPage(() => import('./OutboxPage.tsx'), 'OutboxPage') },
  { path: phonePath, title: outboxPageWords.phone, access: 'signedIn', component: lazyPage(() => import('./PhonePage.tsx'), 'PhonePage') },
];
