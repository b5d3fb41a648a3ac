import '../styles/console.css';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { BareLink } from '../links.tsx';
import { uiMessages } from '../messages.ts';
import type { NavEntry, Page } from '../page.ts';
import { useSignedIn } from '../session.tsx';
import classes from './AppShell.module.css';
import { BrandMark } from './BrandMark.tsx';
import { DemoClock } from './DemoClock.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Navigation } from './Navigation.tsx';

export interface AppShellProps {
  navigation: readonly (Page & { nav: NavEntry })[];
  /** Address of the page that is open. */
  path: string;
  wide: boolean;
  /** `AccountMenu`, filled by main. */
  accountMenu: ReactNode;
  /** `NotificationsMenu`, filled by main. */
  notifications?: ReactNode;
  /** What waits on this device, no line, a new version; filled by main. */
  deviceState?: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: county, demo clock, navigation (a rail, on a phone a bar below), content. */
export function AppShell({ navigation, path, wide, accountMenu, notifications, deviceState, children }: AppShellProps) {
  const t = useTranslator(uiMessages);
  const session = useSignedIn();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main, path);
  return (
    <div className={classes['shell']}>
      <button type="button" className={classes['skip']} onClick={() => main.current?.focus()}>
        {t('ui.skip-to-content')}
      </button>
      <header className={`${classes['header'] ?? ''} jd-no-print`}>
        <BareLink to="/" className={classes['brand']}>
          <BrandMark />
          <span className={classes['product']}>{t('ui.product')}</span>
          <span className={classes['county']}>{session.countyName}</span>
        </BareLink>
        <div className={classes['tools']}>
          {notifications}
          <LanguageSwitch />
          {accountMenu}
        </div>
      </header>
      {deviceState}
      <DemoClock />
      <div className={classes['below']}>
        <Navigation pages={navigation} path={path} />
        <main id="content" ref={main} tabIndex={-1} className={classes['content']} data-wide={wide || undefined}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** After going to another page, keyboard and screen reader begin at its content and not at the link that led there. */
function useFocusOnNewPage(main: RefObject<HTMLElement | null>, path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== path) main.current?.focus({ preventScroll: true });
    last.current = path;
  }, [main, path]);
}
