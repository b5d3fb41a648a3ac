import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useClockAnchor, useNow, useTravel } from '../clock.tsx';
import { useFormat } from '../language/format.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './DemoClock.module.css';

/** In a demonstration only: what time it plays, and travel through it. */
export function DemoClock() {
  const t = useTranslator(uiMessages);
  const format = useFormat();
  const anchor = useClockAnchor();
  const now = useNow(1_000);
  const travel = useTravel();
  if (!anchor?.demo) return null;
  return (
    <section className={`${classes['clock'] ?? ''} jd-no-print`} aria-label={t('ui.demo-clock')}>
      <p className={classes['time']}>
        <IconHistory size={18} stroke={1.8} aria-hidden />
        <span>{t('ui.demo-clock')}</span>
        <strong>{`${format.dateTime(now)} ${format.weekday(now)}`}</strong>
      </p>
      <div className={classes['travel']}>
        <Button size="compact-sm" variant="default" loading={travel.isPending} onClick={() => travel.send({ body: { to: 'nextDeadline' } })}>
          {t('ui.travel-deadline')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={travel.isPending} onClick={() => travel.send({ body: { to: 'nextDay' } })}>
          {t('ui.travel-day')}
        </Button>
      </div>
    </section>
  );
}
