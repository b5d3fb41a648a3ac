import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { preferredLanguage, type Language } from '../../kernel/language.ts';

interface LanguageChoice {
  language: Language;
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', setLanguage: () => undefined });
const cookieName = 'jiedui-language';
const yearInSeconds = 31_536_000;

/** What was chosen in the product comes before what the browser prefers, as on the server. */
export function languageAtStart(cookie: string, preferred: readonly string[]): Language {
  const chosen = /(?:^|;\s*)jiedui-language=(zh-CN|en)(?:;|$)/.exec(cookie)?.[1];
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return preferredLanguage(preferred.join(','));
}

/** Holds the language, tells it to the document, and remembers it in a cookie that the server reads too. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState(() => languageAtStart(document.cookie, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((chosen: Language) => {
    document.cookie = `${cookieName}=${chosen}; path=/; max-age=${yearInSeconds}; samesite=lax`;
    setState(chosen);
  }, []);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language of the page and the way to change it. */
export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}
