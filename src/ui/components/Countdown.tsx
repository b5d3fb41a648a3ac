import { useNow } from '../clock.tsx';
import { useFormat } from '../language/format.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { countdownAt } from './countdown.ts';
import classes from './Countdown.module.css';

export interface CountdownProps {
  /** Start of the period, an instant on the wire. */
  from: string;
  /** The deadline, an instant on the wire. */
  until: string;
  /** What is due, e.g. 本周周报. */
  label?: string;
  /** Without the ring, in running text. */
  inline?: boolean;
}

const radius = 42;
const around = 2 * Math.PI * radius;

/** A ring that empties as the deadline nears, with the same in words. Ticks on the business clock. */
export function Countdown({ from, until, label, inline }: CountdownProps) {
  const t = useTranslator(uiMessages);
  const format = useFormat();
  const { remainingMs, fractionLeft, tone } = countdownAt(from, until, useNow(1_000));
  const duration = format.duration(Math.abs(remainingMs));
  const words = t(remainingMs > 0 ? 'ui.remaining' : 'ui.elapsed', { duration });
  const deadline = t('ui.deadline-at', { time: format.dateTimeAndWeekday(until) });
  if (inline) {
    return (
      <span className={classes['inline']} data-tone={tone} title={deadline} role="timer">
        {words}
      </span>
    );
  }
  return (
    <div className={classes['countdown']} data-tone={tone}>
      <svg viewBox="0 0 100 100" width="96" height="96" aria-hidden>
        <circle className={classes['track']} cx="50" cy="50" r={radius} />
        <circle
          className={classes['left']}
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={`${around * fractionLeft} ${around}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <div>
        {label && <p className={classes['label']}>{label}</p>}
        <p className={classes['words']} role="timer">
          {words}
        </p>
        <p className={classes['deadline']}>{deadline}</p>
      </div>
    </div>
  );
}
