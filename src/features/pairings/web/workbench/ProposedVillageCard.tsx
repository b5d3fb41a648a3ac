import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { Loaded } from '../../../../ui/components/Loaded.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { matchesOfVillage, type ProposedVillage } from '../../workbench-contract.ts';
import { FitReading } from './FitReading.tsx';
import { Matches } from './Matches.tsx';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

type Coming = ProposedVillage['comes'][number];
type Leaving = ProposedVillage['leaves'][number];

/** One village: what it has and would have, who comes and why, who leaves and where to. */
export function ProposedVillageCard({ village }: { village: ProposedVillage }) {
  const t = useWorkbenchWords();
  const [isComparing, setComparing] = useState(false);
  const { villageName, townshipName, before, after, stays, comes, leaves } = village;
  const difference = after - before;
  return (
    <Section
      title={
        <span className={classes['village']}>
          {villageName} <span className={classes['soft']}>{townshipName}</span>
          <span className={classes['sum']}>{t('nowThen', { before, after })}</span>
          {difference === 0 ? (
            <StatusBadge tone="plain">{t('same')}</StatusBadge>
          ) : (
            <StatusBadge tone={difference > 0 ? 'confirmed' : 'due'}>{t(difference > 0 ? 'gains' : 'loses', { points: Math.abs(difference) })}</StatusBadge>
          )}
        </span>
      }
      actions={
        <Button variant="default" size="xs" onClick={() => setComparing(true)}>
          {t('compare')}
        </Button>
      }
    >
      <ul className={classes['moves']}>
        {comes.map((one) => (
          <Staying key={one.organizationId} organization={one} move="comes" />
        ))}
        {leaves.map((one) => (
          <LeavingLine key={one.organizationId} organization={one} />
        ))}
        {stays.map((one) => (
          <Staying key={one.organizationId} organization={one} move="stays" />
        ))}
      </ul>
      {difference < 0 && <p className={classes['soft']}>{t('losesWhy')}</p>}
      {isComparing && <Comparison village={village} onClose={() => setComparing(false)} />}
    </Section>
  );
}

function Staying({ organization, move }: { organization: Coming; move: 'comes' | 'stays' }) {
  const t = useWorkbenchWords();
  const { organizationName, points, isPinned, fit } = organization;
  return (
    <li data-move={move}>
      <details>
        <summary>
          <span className={classes['move']}>{t(move)}</span>
          <strong>{organizationName}</strong>
          <span className={classes['score']}>{t('points', { points })}</span>
          {isPinned && <span className={classes['soft']}>{t('pinned')}</span>}
        </summary>
        <FitReading fit={fit} />
      </details>
    </li>
  );
}

function LeavingLine({ organization: { organizationName, points, goesTo, isConfirmed, isBanned } }: { organization: Leaving }) {
  const t = useWorkbenchWords();
  const why = goesTo
    ? t('leavesFor', { village: goesTo.villageName, there: goesTo.points, here: points })
    : t(isBanned ? 'leavesBanned' : 'leavesNowhere');
  return (
    <li data-move="leaves" className={classes['leaving']}>
      <span className={classes['move']}>{t('leaves')}</span>
      <strong>{organizationName}</strong>
      {isConfirmed && <StatusBadge tone="due">{t('wasConfirmed')}</StatusBadge>}
      <span>{why}</span>
    </li>
  );
}

function Comparison({ village: { villageId, villageName }, onClose }: { village: ProposedVillage; onClose(): void }) {
  const t = useWorkbenchWords();
  const matches = useEndpoint(matchesOfVillage, { params: { villageId } });
  return (
    <Dialog opened onClose={onClose} place="side" title={t('compareTitle', { village: villageName })}>
      <Loaded query={matches}>{(answer) => <Matches matches={answer.matches} />}</Loaded>
    </Dialog>
  );
}
