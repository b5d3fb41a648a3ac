import { Button } from '@mantine/core';
import { useLanguage } from '../language/language.tsx';

const other = { 'zh-CN': { language: 'en', name: 'English' }, en: { language: 'zh-CN', name: '中文' } } as const;

/** One press to the other language, named in that language. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const next = other[language];
  return (
    <Button variant="subtle" color="gray" px="xs" lang={next.language} onClick={() => setLanguage(next.language)}>
      {next.name}
    </Button>
  );
}
