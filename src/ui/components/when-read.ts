import type { FormEvent } from 'react';

/**
 * A field holds words that cannot be read as what it asks for (`data-unread`): sent like that, the form would say that nothing was given.
 * The first such field is gone to, and says what is wrong with it.
 * @returns whether there is one
 */
export function leadsToUnread(place: ParentNode | null): boolean {
  const unread = place?.querySelector<HTMLElement>('[data-unread]');
  if (!unread) return false;
  // Left and entered again, it says what it is that cannot be read.
  unread.blur();
  unread.focus();
  return true;
}

/** What a form does when it is submitted: it sends what can be read, all of it, or leads to what cannot. */
export function whenRead(send: () => void): (event: FormEvent<HTMLFormElement>) => void {
  return (event) => {
    event.preventDefault();
    if (!leadsToUnread(event.currentTarget)) send();
  };
}
