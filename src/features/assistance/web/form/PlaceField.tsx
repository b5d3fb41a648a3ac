import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { askPosition, type NoPosition } from '../../../../ui/position/ask-position.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import type { FormPartProps } from './part-props.ts';

/** Where this device is now, attached by one press and taken away by another; asked of nobody (no forced check-ins). */
export function PlaceField({ act, onChange }: Pick<FormPartProps, 'act' | 'onChange'>) {
  const t = useTranslator(actMessages);
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState<NoPosition>();
  const { location } = act;
  // A fix takes seconds: it goes to the act as it is by then, and to none where the form has been left.
  const latest = useRef<typeof act>(undefined);
  useEffect(() => {
    latest.current = act;
    return () => {
      latest.current = undefined;
    };
  }, [act]);
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
      {location ? (
        <>
          <span>{t('assistance.place.attached', { metres: Math.round(location.accuracyMetres) })}</span>
          <Button variant="default" onClick={() => onChange({ ...act, location: null })}>
            {t('assistance.place.remove')}
          </Button>
        </>
      ) : (
        <Button variant="default" loading={isAsking} onClick={() => void attach()}>
          {t('assistance.place.attach')}
        </Button>
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
