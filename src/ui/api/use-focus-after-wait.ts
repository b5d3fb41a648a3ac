import { useEffect, useRef, type RefObject } from 'react';

/**
 * A button that waits is disabled and loses the focus. After the wait it has it again, unless somebody went on elsewhere.
 * @returns to be set at the button that stands there after the wait
 */
export function useFocusAfterWait<E extends HTMLElement>(isWaiting: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const hasWaited = useRef(false);
  useEffect(() => {
    if (hasWaited.current && !isWaiting && document.activeElement === document.body) place.current?.focus();
    hasWaited.current = isWaiting;
  }, [isWaiting]);
  return place;
}
