import type { ReactNode } from 'react';
import { useTranslator } from '../language/use-translator.ts';
import { BareLink } from '../links.tsx';
import { uiMessages } from '../messages.ts';
import { AppearanceSwitch } from './AppearanceSwitch.tsx';
import { BrandMark } from './BrandMark.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './PublicFrame.module.css';

/** The frame of pages for people who are not signed in, the sign-in page among them: mark, language, appearance. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslator(uiMessages);
  return (
    <div className={classes['frame']}>
      <header className={`${classes['header'] ?? ''} jd-no-print`}>
        <BareLink to="/" className={classes['brand']}>
          <BrandMark />
          <span>{t('ui.product')}</span>
        </BareLink>
        <div className={classes['tools']}>
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </header>
      <main className={classes['content']}>{children}</main>
    </div>
  );
}
