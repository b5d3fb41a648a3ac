import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { DropMenu, DropMenuLink } from '../components/DropMenu.tsx';
import { useSay, useTranslator } from '../language/use-translator.ts';
import { BareLink } from '../links.tsx';
import { uiMessages } from '../messages.ts';
import type { NavEntry, Page } from '../page.ts';
import classes from './Navigation.module.css';

type NavPage = Page & { nav: NavEntry };

/** What fits on the bottom bar of a phone beside “more”. */
const onBar = 4;

/** The pages of a role: a rail beside the content, on a phone a bar below it with the rest behind “more”. */
export function Navigation({ pages, path }: { pages: readonly NavPage[]; path: string }) {
  const t = useTranslator(uiMessages);
  const say = useSay();
  if (pages.length === 0) return null;
  const fits = pages.length <= onBar + 1;
  const rest = fits ? [] : pages.slice(onBar);
  return (
    <nav className={`${classes['nav'] ?? ''} jd-no-print`} aria-label={t('ui.main-navigation')}>
      <ul>
        {pages.map((page, index) => (
          <li key={page.path} data-rest={(!fits && index >= onBar) || undefined}>
            <BareLink to={page.path} className={classes['entry']} aria-current={isOpen(page, path) ? 'page' : undefined}>
              <page.nav.icon size={20} stroke={1.7} aria-hidden />
              <span>{say(page.nav.label)}</span>
            </BareLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li className={classes['more']}>
            <DropMenu
              renderOpener={(opener) => (
                <UnstyledButton {...opener} className={classes['entry']} data-open={rest.some((page) => isOpen(page, path)) || undefined}>
                  <IconDots size={20} stroke={1.7} aria-hidden />
                  <span>{t('ui.more')}</span>
                </UnstyledButton>
              )}
            >
              {rest.map((page) => (
                <DropMenuLink key={page.path} to={page.path} icon={<page.nav.icon size={20} stroke={1.7} aria-hidden />}>
                  {say(page.nav.label)}
                </DropMenuLink>
              ))}
            </DropMenu>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** A page below an entry's page belongs to that entry. */
function isOpen(page: Page, path: string): boolean {
  return path === page.path || path.startsWith(`${page.path}/`);
}
