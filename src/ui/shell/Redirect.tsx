import { useEffect, useState } from 'react';
import { signInPath } from '../after-sign-in.ts';
import { useGo } from '../links.tsx';
import { addressWith, usePlace } from '../navigation.ts';

/** Leads to another page as soon as it is drawn, in place of itself, so that the way back does not pass here again. */
export function Redirect({ to, then }: { to: string; then?: string | undefined }) {
  const go = useGo();
  useEffect(() => {
    go(to, { search: Object.fromEntries(then ? [['then', then]] : []), replace: true });
  }, [go, to, then]);
  return null;
}

/** To the sign-in page and, afterwards, back. */
export function ToSignIn() {
  const { path, search } = usePlace();
  // Read once and not followed: while this is still drawn, the address is already that of the sign-in page.
  const [wanted] = useState(() => addressWith(path, search));
  return <Redirect to={signInPath} then={wanted === '/' ? undefined : wanted} />;
}
