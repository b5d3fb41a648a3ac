import type { EffortKeeper } from './effort-keeper.ts';

interface Pointer {
  pointerType: string;
}

/** For the element that holds the form: `<form {...effort.watch}>`. Dialogs opened from it count with it. */
export interface FormWatch {
  onPointerDownCapture(event: Pointer): void;
  onPointerUpCapture(event: Pointer): void;
  onKeyDownCapture(event: { repeat: boolean; key: string }): void;
  onChangeCapture(event: { target: unknown }): void;
}

const keysThatDoNothing = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Tab']);

/** What of all that happens in a form is a tap or a key. */
export function watchForm({ touch }: Pick<EffortKeeper, 'touch'>): FormWatch {
  let byKeys = false;
  return {
    // A mouse never scrolls by its button, and a list of the system may swallow its release.
    onPointerDownCapture({ pointerType }) {
      byKeys = false;
      if (pointerType === 'mouse') touch();
    },
    // A finger that goes down may begin to scroll: that ends in a cancel, and only a tap in a release.
    onPointerUpCapture({ pointerType }) {
      if (pointerType !== 'mouse') touch();
    },
    onKeyDownCapture({ repeat, key }) {
      byKeys = true;
      if (!repeat && !keysThatDoNothing.has(key)) touch();
    },
    // The list of a select is the system's own: the tap in it is seen only by what it brings.
    onChangeCapture({ target }) {
      if ((target as { tagName?: string }).tagName === 'SELECT' && !byKeys) touch();
    },
  };
}
