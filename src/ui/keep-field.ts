import type { MouseEvent } from 'react';

/**
 * For the button that sends a form. Pressed, a button takes the cursor from its field, which then says what is wrong with it: the button
 * moves away from under the finger before it is let go, and the press is lost. So the field keeps the cursor until the form has been sent.
 */
export function keepField(event: MouseEvent): void {
  const at = document.activeElement;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) event.preventDefault();
}
