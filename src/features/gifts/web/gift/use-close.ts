import { useIsHere } from '../../../../ui/use-is-here.ts';

/**
 * Closes a form whose words are saved or thrown away. An answer that comes when the form has been left closes nothing that was opened since.
 * @returns to be called with what is to be done first
 */
export function useClose(discard: () => void, onClose: () => void): (first?: () => void) => void {
  const isHere = useIsHere();
  return (first) => {
    first?.();
    discard();
    if (isHere()) onClose();
  };
}
