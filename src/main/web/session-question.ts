import type { QueryClient } from '@tanstack/react-query';
import { readSession } from '../../features/accounts/contract.ts';
import { askAs, askedAs } from '../../ui/api/asked-as.ts';
import { call } from '../../ui/api/call.ts';
import { endpointKey } from '../../ui/api/use-endpoint.ts';
import { keptNow } from '../../ui/clock.tsx';
import { answerOrKept } from '../../ui/offline/answer-or-kept.ts';
import { forgetSession, keepSession, keptSession } from '../../ui/offline/kept-session.ts';
import { isLeaving, onLeaving, setLeaving } from '../../ui/offline/leaving.ts';
import { forgetOther, tellNext } from '../../ui/offline/other-account.ts';
import type { Session, SessionQuestion } from '../../ui/session.tsx';
import { isInTheField } from './in-the-field.ts';

const queryKey = endpointKey(readSession);
/** How often somebody has gone from this device or come to it, in whichever tab. */
let comings = 0;
onLeaving(() => {
  comings += 1;
});

/**
 * Asks the accounts feature who is signed in; asked again when any answer says that the session has ended. Those who work
 * on a hill are taken for who they were while the server is away. What it says once it is there again, counts.
 */
export function createSessionQuestion(queries: () => QueryClient): SessionQuestion {
  return {
    queryKey,
    queryFn: async ({ signal }) =>
      isLeaving()
        ? null
        : answerOrKept<Session | null>(() => ask(signal), {
            kept: () => asOnPage(keptForPage()),
            onLate: (session) => queries().setQueryData(queryKey, session),
          }),
    onEnter(session) {
      setLeaving(false);
      forgetOther();
      askAs(session.accountId);
      remember(session);
    },
  };
}

async function ask(signal: AbortSignal): Promise<Session | null> {
  const asked = comings;
  const { session } = await call(readSession, {}, { signal });
  // Asked before somebody went or came, it tells who was there before: they would be remembered again.
  if (asked !== comings) return isLeaving() ? null : ask(signal);
  if (!session) {
    // A phone whose person never comes back still lets go of what has had its time.
    import('../../ui/offline/forget-old.ts').then(({ forgetOld }) => forgetOld(keptNow().toISOString())).catch(() => undefined);
    return null;
  }
  // Signed out by the clock or by the office: what is on the phone stays, and so does whose it is.
  remember(session);
  if (isOfAnother(session)) return loadAsTheirs();
  return asOnPage(session);
}

/** Whom the phone remembers, for a page that is theirs or nobody's yet: of somebody else who has signed in since, only the server tells. */
function keptForPage(): Session | undefined {
  const session = keptSession(Date.now());
  return session && !isOfAnother(session) ? session : undefined;
}

/** From now on every request of the page says whose it is. */
function asOnPage<S extends Session | undefined>(session: S): S {
  if (session) askAs(session.accountId);
  return session;
}

/** Somebody else has signed in, in another tab or in the installed app. */
function isOfAnother({ accountId }: Session): boolean {
  const before = askedAs();
  return before !== undefined && before !== accountId;
}

/** What was read and typed on this page is another person's: it is loaded anew, says so, and draws nothing until then. */
function loadAsTheirs(): Promise<never> {
  tellNext();
  globalThis.location.reload();
  return new Promise<never>(() => undefined);
}

/** The office's computers are shared and have a line: they remember nobody. */
function remember(session: Session): void {
  // First of all: where there is no room for the new one, the one before must not stay.
  forgetSession();
  if (isInTheField(session.role)) keepSession(session, Date.now());
}
