import { signOut } from '../../features/accounts/contract.ts';
import { call } from '../../ui/api/call.ts';
import { pauseUntilHope, sendUntilAnswered } from '../../ui/api/send-until-answered.ts';
import { isLeaving, setLeaving, whoLeaves } from '../../ui/offline/leaving.ts';

let underWay: { control: AbortController; told: Promise<boolean> } | undefined;

/**
 * Tells the server that the person at this device has signed out, for as long as it takes; it is true on this device already.
 * @returns whether the server knows
 */
export function endSession(): Promise<boolean> {
  if (!isLeaving()) return Promise.resolve(true);
  underWay ??= begin();
  return underWay.told;
}

function begin() {
  const control = new AbortController();
  const { signal } = control;
  // Another page of this device may have told it meanwhile, and somebody have signed in: the cookie is theirs then.
  const send = async () => {
    if (isLeaving()) await call(signOut, {}, { signal, accountId: whoLeaves() });
  };
  const told = sendUntilAnswered(send, { onWaiting: () => undefined, pause: pauseUntilHope, signal }).then(
    () => {
      setLeaving(false);
      return true;
    },
    // Given up, or somebody between us and the county says no: told again when the site is next opened.
    () => false,
  );
  void told.finally(() => {
    underWay = undefined;
  });
  return { control, told };
}

/** Somebody signs in: a session that is being ended must not take theirs along. The server ends it as it lets them in. */
export function stopEndingSession(): void {
  underWay?.control.abort();
}
