import { useLanguage } from '../language/language.tsx';
import type { OutboxEntry } from './entry.ts';
import classes from './Outbox.module.css';

/** Why it was refused, in the server's words. */
export function Reasons({ entry }: { entry: OutboxEntry }) {
  const { language } = useLanguage();
  const sentences = [...new Set(entry.refusal?.refusals.map(({ message }) => message[language]))];
  if (sentences.length === 0) return null;
  return (
    <ul className={classes['reasons']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
