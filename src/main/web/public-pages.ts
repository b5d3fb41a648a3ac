import { accountPublicPages } from '../../features/accounts/web/public-pages.ts';
import type { Page } from '../../ui/page.ts';

/**
 * Pages of people who are not signed in, bare and light: these lists, and the sign-in page, are in everybody's first load.
 * A feature exports them from a file of their own, `web/public-pages.ts`.
 */
export const publicPages: readonly Page[] = [...accountPublicPages];
