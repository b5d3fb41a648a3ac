import { useCodeWords } from './code-words.ts';

/** A code in the outbox: that there is one. Whose and of which act stands in its title; its digits are nobody’s business here. */
export function CodeContent() {
  const t = useCodeWords();
  return <p>{t('confirmations.code-hidden')}</p>;
}
