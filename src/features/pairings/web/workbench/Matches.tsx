import { Button } from '@mantine/core';
import { useState } from 'react';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import type { Match } from '../../workbench-contract.ts';
import { FitReading } from './FitReading.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

const first = 5;

/** Organizations that fit, the best first, with the reasons open to be read: a proposal, for a person to decide. */
export function Matches({ matches }: { matches: readonly Match[] }) {
  const t = useWorkbenchWords();
  const [isAll, setAll] = useState(false);
  if (matches.length === 0) return <p>{t('noOrganizations')}</p>;
  return (
    <>
      <ol className={classes['matches']}>
        {(isAll ? matches : matches.slice(0, first)).map(({ organizationId, organizationName, points, fit, isPaired }, index) => (
          <li key={organizationId}>
            <details open={index === 0}>
              <summary>
                <strong>{organizationName}</strong>
                <span className={classes['score']}>{t('points', { points })}</span>
                {isPaired && <StatusBadge tone="confirmed">{t('paired')}</StatusBadge>}
              </summary>
              <FitReading fit={fit} />
            </details>
          </li>
        ))}
      </ol>
      {!isAll && matches.length > first && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('more', { count: matches.length - first })}
        </Button>
      )}
    </>
  );
}
