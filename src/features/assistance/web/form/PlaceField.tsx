import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useFocusAfterWait } from '../../../../ui/api/use-focus-after-wait.ts';
import { askPosition, type NoPosition } from '../../../../ui/position/ask-position.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import type { FormPartProps } from './part-props.ts';

/** Where this device is now, attached by one press and taken away by another; asked of nobody (no forced check-ins). */
export function PlaceField({ act, onChange, idOf, errorAt }: Pick<FormPartProps, 'act' | 'onChange' | 'idOf' | 'errorAt'>) {
  const t = useTranslator(actMessages);
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState<NoPosition>();
  const { location } = act;
  const error = errorAt('location');
  const errorId = `${idOf('location')}-error`;
  const described = error ? { 'aria-describedby': errorId } : {};
  // A fix takes seconds: it goes to the act as it is by then, and to none where the form has been left.
  const latest = useRef<typeof act>(undefined);
  useEffect(() => {
    latest.current = act;
    return () => {
      latest.current = undefined;
    };
  }, [act]);
  const button = useFocusAfterWait<HTMLButtonElement>(isAsking);
  const attach = async () => {
    setFailed(undefined);
    setAsking(true);
    const answer = await askPosition();
    setAsking(false);
    if (typeof answer === 'string') setFailed(answer);
    else if (latest.current) onChange({ ...latest.current, location: answer });
  };
  return (
    <div className={classes['place']}>
      {/* There before the answer, so that it is read out when it comes. */}
      <output>{location && t('assistance.place.attached', { metres: Math.round(location.accuracyMetres) })}</output>
      {location ? (
        <Button key="place" ref={button} variant="default" {...described} onClick={() => onChange({ ...act, location: null })}>
          {t('assistance.place.remove')}
        </Button>
      ) : (
        <Button key="place" ref={button} variant="default" {...described} loading={isAsking} onClick={() => void attach()}>
          {t('assistance.place.attach')}
        </Button>
      )}
      {error && (
        <span id={errorId} className={classes['error']}>
          {error}
        </span>
      )}
      <span className={classes['hint']}>{t('assistance.place.hint')}</span>
      {failed && (
        <span role="alert" className={classes['hint']}>
          {t(`assistance.place.${failed}`)}
        </span>
      )}
    </div>
  );
}
