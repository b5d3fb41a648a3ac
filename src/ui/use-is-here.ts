import { useCallback, useEffect, useRef } from 'react';

/** Asks whether the part of a page that began something is still there: an answer may come when it is not. */
export function useIsHere(): () => boolean {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(() => isHere.current, []);
}
