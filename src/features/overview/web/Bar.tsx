import classes from './Bar.module.css';

export interface BarPart {
  tone: 'confirmed' | 'due' | 'urgent' | 'notYet';
  count: number;
}

/** Shares of a whole, drawn; the numbers stand beside it in words, so that nothing hangs on colour. */
export function Bar({ parts, label }: { parts: readonly BarPart[]; label: string }) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div className={classes['bar']} role="img" aria-label={label}>
      {shown.map(({ tone, count }) => (
        <span key={tone} data-tone={tone} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
