import {
  createContext,
  use,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { BareLink } from '../links.tsx';
import classes from './DropMenu.module.css';

/** What makes a button the opener of a menu: spread it on the button. */
export interface MenuOpener {
  id: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick(event: MouseEvent<HTMLElement>): void;
}

export interface DropMenuProps {
  /** The button that opens it. */
  renderOpener(opener: MenuOpener): ReactNode;
  /** `DropMenuItem`, `DropMenuLink`, and words between them. */
  children: ReactNode;
}

/**
 * A menu beside its button. The arrow keys go through it; Escape, a click elsewhere, scrolling its button away and
 * leaving it by Tab close it. Ours and not Mantine's, which would bring 20 kB for placing and nesting to every page.
 */
export function DropMenu({ renderOpener, children }: DropMenuProps) {
  const id = useId();
  const [button, setButton] = useState<HTMLElement>();
  const close = useCallback(() => setButton(undefined), []);
  const turn = ({ currentTarget }: MouseEvent<HTMLElement>) => setButton(button ? undefined : currentTarget);
  return (
    <>
      {renderOpener({ id, 'aria-haspopup': 'menu', 'aria-expanded': button !== undefined, onClick: turn })}
      {button && (
        <OpenMenu button={button} close={close}>
          {children}
        </OpenMenu>
      )}
    </>
  );
}

const CloseMenu = createContext<() => void>(() => undefined);

function OpenMenu({ button, close, children }: { button: HTMLElement; close: () => void; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  const [position] = useState(() => beside(button));
  const closeAndReturn = useCallback(() => {
    close();
    button.focus();
  }, [close, button]);
  useEffect(() => itemsOf(menu)[0]?.focus(), []);
  useLeaving(menu, button, close);
  return (
    <div
      ref={menu}
      role="menu"
      aria-labelledby={button.id}
      tabIndex={-1}
      className={classes['menu']}
      style={position}
      onKeyDown={(event) => moveByKey(event, itemsOf(menu), closeAndReturn)}
    >
      <CloseMenu value={closeAndReturn}>{children}</CloseMenu>
    </div>
  );
}

/** A line of a menu that does something. */
export function DropMenuItem({ icon, onChoose, staysOpen = false, children }: DropMenuItemProps) {
  const close = use(CloseMenu);
  const choose = () => {
    if (!staysOpen) close();
    onChoose();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={classes['item']} onClick={choose}>
      {icon}
      <span>{children}</span>
    </button>
  );
}
interface DropMenuItemProps {
  icon?: ReactNode;
  onChoose(): void;
  /** For a setting that a person may want to change again at once. */
  staysOpen?: boolean;
  children: ReactNode;
}

/** A line of a menu that leads to a page. */
export function DropMenuLink({ icon, to, children }: { icon?: ReactNode; to: string; children: ReactNode }) {
  const close = use(CloseMenu);
  return (
    <BareLink to={to} role="menuitem" tabIndex={-1} className={classes['item']} onClick={close}>
      {icon}
      <span>{children}</span>
    </BareLink>
  );
}

const widthInPx = 288;
const marginInPx = 8;

/** Fixed to the window, so that no scrolling frame of a table cuts it off; upwards where there is no room below. */
function beside(button: HTMLElement): CSSProperties {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fromRight = Math.max(marginInPx, Math.min(clientWidth - right, clientWidth - widthInPx - marginInPx));
  const common = { width: widthInPx, right: fromRight };
  return bottom > clientHeight * 0.6
    ? { ...common, bottom: clientHeight - top + marginInPx / 2, maxHeight: top - marginInPx }
    : { ...common, top: bottom + marginInPx / 2, maxHeight: clientHeight - bottom - marginInPx };
}

function itemsOf(menu: RefObject<HTMLDivElement | null>): HTMLElement[] {
  return [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function moveByKey(event: KeyboardEvent, items: readonly HTMLElement[], close: () => void): void {
  const at = items.findIndex((item) => item === document.activeElement);
  const goals: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 };
  const goal = goals[event.key];
  if (event.key === 'Escape') close();
  else if (goal !== undefined) items.at(goal === items.length ? 0 : goal)?.focus();
  else return;
  event.preventDefault();
}

function useLeaving(menu: RefObject<HTMLElement | null>, button: HTMLElement, close: () => void): void {
  useEffect(() => {
    const { top } = button.getBoundingClientRect();
    const onOther = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target) && !button.contains(target)) close();
    };
    const onScroll = () => {
      if (button.getBoundingClientRect().top !== top) close();
    };
    document.addEventListener('pointerdown', onOther);
    document.addEventListener('focusin', onOther);
    document.addEventListener('scroll', onScroll, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onOther);
      document.removeEventListener('focusin', onOther);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [menu, button, close]);
}
