import { Button } from '@mantine/core';
import { Section } from '../../../ui/components/Section.tsx';
import type { PairingList } from '../views.ts';
import classes from './Rows.module.css';
import { usePairingWords } from './words.ts';

/** 不落一村: villages that nobody helps; for the office with the next step. */
export function Unpaired({ villages, onPair }: { villages: PairingList['unpaired']; onPair?(villageId: string): void }) {
  const t = usePairingWords();
  return (
    <Section emphasis title={t('unpaired')} lead={t('unpairedLead')}>
      <ul className={classes['rows']}>
        {villages.map(({ villageId, villageName, townshipName }) => (
          <li key={villageId}>
            <span>
              <strong>{villageName}</strong> <span className={classes['soft']}>{townshipName}</span>
            </span>
            {onPair && (
              <Button variant="default" onClick={() => onPair(villageId)}>
                {t('pairThis')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
