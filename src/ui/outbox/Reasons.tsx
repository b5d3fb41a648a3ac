import { useLanguage } from '../language/language.tsx';
import { useTranslator } from '../language/use-translator.ts';
import { hasPerhapsArrived, type OutboxEntry } from './entry.ts';
import { outboxMessages } from './messages.ts';
import classes from './Outbox.module.css';

/** Why it was refused, in the server's words. */
export function Reasons({ entry }: { entry: OutboxEntry }) {
  const { language } = useLanguage();
  const t = useTranslator(outboxMessages);
  if (hasPerhapsArrived(entry)) return <p>{t('outbox.perhaps-arrived')}</p>;
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
