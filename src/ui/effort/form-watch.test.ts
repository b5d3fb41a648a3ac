import { beforeEach, describe, expect, it } from 'vitest';
import { watchForm, type FormWatch } from './form-watch.ts';

let touches: number;
let watch: FormWatch;
beforeEach(() => {
  touches = 0;
  watch = watchForm({ touch: () => void (touches += 1) });
});
const finger = { pointerType: 'touch' };
const mouse = { pointerType: 'mouse' };

describe('what counts as a tap', () => {
  it('is a finger that comes up again, not one that scrolls', () => {
    // The browser cancels the pointer of a scroll: it never comes up.
    for (let scroll = 0; scroll < 5; scroll += 1) watch.onPointerDownCapture(finger);
    expect(touches).toBe(0);
    watch.onPointerDownCapture(finger);
    watch.onPointerUpCapture(finger);
    expect(touches).toBe(1);
  });

  it('is one press of a mouse, also where its release is not seen', () => {
    watch.onPointerDownCapture(mouse);
    watch.onPointerUpCapture(mouse);
    watch.onPointerDownCapture(mouse);
    expect(touches).toBe(2);
  });

  it('is a choice in a list of the system, where no key made it', () => {
    const chosen = { target: { tagName: 'SELECT' } };
    watch.onPointerDownCapture(finger);
    watch.onPointerUpCapture(finger);
    watch.onChangeCapture(chosen);
    watch.onChangeCapture({ target: { tagName: 'INPUT' } });
    expect(touches).toBe(2);
    watch.onKeyDownCapture({ repeat: false, key: 'ArrowDown' });
    watch.onChangeCapture(chosen);
    expect(touches).toBe(3);
  });

  it('is a key once, however long it is held, and no key that does nothing alone', () => {
    watch.onKeyDownCapture({ repeat: false, key: 'a' });
    watch.onKeyDownCapture({ repeat: true, key: 'a' });
    watch.onKeyDownCapture({ repeat: false, key: 'Shift' });
    expect(touches).toBe(1);
  });
});
