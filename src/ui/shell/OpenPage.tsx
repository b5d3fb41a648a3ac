import { Suspense } from 'react';
import { LoadingSkeleton } from '../components/LoadingSkeleton.tsx';
import { Opening } from '../components/Opening.tsx';
import { useSay } from '../language/use-translator.ts';
import type { Page } from '../page.ts';
import { usePageTitle } from './page-title.ts';
import { PageBoundary } from './PageBoundary.tsx';

/** Draws a page that may be drawn: title of the tab, its code on the way, and what to do when it fails. */
export function OpenPage({ page }: { page: Page }) {
  const say = useSay();
  usePageTitle(say(page.title));
  return (
    <PageBoundary key={page.path}>
      <Suspense fallback={page.bare ? <Opening /> : <LoadingSkeleton />}>
        <page.component />
      </Suspense>
    </PageBoundary>
  );
}
