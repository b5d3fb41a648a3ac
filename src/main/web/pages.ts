import type { Page } from '../../ui/page.ts';

/** Every page of the site, in the order of feature-order.ts: `...accountPages`. */
export const pages: readonly Page[] = [];
