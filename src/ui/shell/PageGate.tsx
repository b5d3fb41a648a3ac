import { useClockAnchor } from '../clock.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { LoadingSkeleton } from '../components/LoadingSkeleton.tsx';
import { mayOpen, type Page } from '../page.ts';
import { SignedIn, useSessionQuery } from '../session.tsx';
import { ForbiddenPage } from './ForbiddenPage.tsx';
import { OpenPage } from './OpenPage.tsx';
import { ToSignIn } from './Redirect.tsx';

/** Opens a page to whom it is for; sends others to sign in, and back afterwards, or says plainly that it is not for them. */
export function PageGate({ page }: { page: Page }) {
  return page.access === 'public' ? <OpenPage page={page} /> : <GuardedPage page={page} />;
}

/** Only here is the session asked for: a public page needs none. */
function GuardedPage({ page }: { page: Page }) {
  const query = useSessionQuery();
  return (
    <Loaded query={query}>
      {(session) => {
        const verdict = mayOpen(page, session?.role);
        if (verdict === 'signInFirst') return <ToSignIn />;
        if (verdict === 'no' && session) return <ForbiddenPage role={session.role} />;
        return session && <SignedIn session={session}><OnTime page={page} /></SignedIn>;
      }}
    </Loaded>
  );
}

/** Waits for the business clock, so that no page of a demonstration opens in another year. */
function OnTime({ page }: { page: Page }) {
  return useClockAnchor() ? <OpenPage page={page} /> : <LoadingSkeleton />;
}
