import classes from './Bar.module.css';

export interface BarPart {
  tone: 'confirmed' | 'due' | 'urgent' | 'notYet';
  count: number;
}

/** Shares of a whole, drawn for the eye; the caller says the same in words beside it, so that nothing hangs on colour. */
export function Bar({ parts }: { parts: readonly BarPart[] }) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div className={classes['bar']} aria-hidden>
      {shown.map(({ tone, count }) => (
        <span key={tone} data-tone={tone} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
