import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useClockAnchor, useNow, useTravel } from '../clock.tsx';
import { DropMenu, DropMenuItem } from '../components/DropMenu.tsx';
import { useFormat } from '../language/format.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import classes from './DemoClock.module.css';

const destinations = [
  { to: 'nextDeadline', label: 'ui.travel-deadline' },
  { to: 'nextDay', label: 'ui.travel-day' },
] as const;

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
        <span className={classes['name']}>{t('ui.demo-clock')}</span>
        <strong>{format.dateTimeAndWeekday(now)}</strong>
      </p>
      <div className={classes['buttons']}>
        {destinations.map(({ to, label }) => (
          <Button key={to} size="compact-sm" variant="default" disabled={travel.isPending} onClick={() => travel.send({ body: { to } })}>
            {t(label)}
          </Button>
        ))}
      </div>
      <div className={classes['menu']}>
        <DropMenu
          renderOpener={(opener) => (
            <Button {...opener} variant="subtle" color="gray" px="xs" disabled={travel.isPending}>
              {t('ui.travel')}
            </Button>
          )}
        >
          {destinations.map(({ to, label }) => (
            <DropMenuItem key={to} onChoose={() => travel.send({ body: { to } })}>
              {t(label)}
            </DropMenuItem>
          ))}
        </DropMenu>
      </div>
    </section>
  );
}
