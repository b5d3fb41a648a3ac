import { useCallback, useEffect, useRef } from 'react';

/**
 * A button that waits for its answer is disabled and loses the focus. After a refusal the focus goes to the field that
 * was refused, else back to where it was: somebody at a keyboard goes on there, and not from the top of the page.
 * @returns to be called when a command is sent
 */
export function useFocusAfterRefusal(error: Error | null): () => void {
  const sentFrom = useRef<HTMLElement>(undefined);
  useEffect(() => {
    // Sent again, a command forgets its last refusal before the next one comes.
    if (!error) return;
    const from = sentFrom.current;
    sentFrom.current = undefined;
    // An answer that comes before the next frame finds the focus where it was: nobody has taken it away yet.
    const isElsewhere = document.activeElement !== document.body && document.activeElement !== from;
    if (!from?.isConnected || isElsewhere) return;
    const refused = from.closest('form, dialog')?.querySelector<HTMLElement>(':is(input, textarea, select):is([aria-invalid="true"], [data-invalid])');
    (refused ?? from).focus();
  }, [error]);
  return useCallback(() => {
    const at = document.activeElement;
    sentFrom.current = at instanceof HTMLElement && at !== document.body ? at : undefined;
  }, []);
}
