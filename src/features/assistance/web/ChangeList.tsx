import type { ActChange } from './act-facts.ts';
import classes from './ChangeList.module.css';
import { useActWords } from './words.ts';

/** What was otherwise before: 惠及人数：12人 → 14人. */
export function ChangeList({ changes }: { changes: readonly ActChange[] }) {
  const t = useActWords();
  return (
    <ul className={classes['changes']}>
      {changes.map(({ key, label, before, after }) => (
        <li key={key}>
          <span className={classes['label']}>{label}</span> <del>{before || t('assistance.not-filled')}</del> <span aria-hidden>→</span>{' '}
          <ins>{after || t('assistance.not-filled')}</ins>
        </li>
      ))}
    </ul>
  );
}
