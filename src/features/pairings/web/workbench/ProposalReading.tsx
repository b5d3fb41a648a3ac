import { Button, Group, Radio } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import type { Proposal } from '../../workbench-contract.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { ProposedVillageCard } from './ProposedVillageCard.tsx';
import { wishesTogether } from './wishes-together.ts';
import classes from './Workbench.module.css';
import { useWorkbenchWords } from './workbench-words.ts';

export type ProvenProposal = Extract<Proposal, { status: 'optimal' }>;

/** With what the proposal is compared; adopting it always changes what stands. */
type Against = 'notice' | 'standing';

/** What the optimiser proposes, or why it cannot: in words, with what to change. */
export function ProposalReading({ proposal }: { proposal: Proposal }) {
  return proposal.status === 'optimal' ? <Proven proposal={proposal} /> : <Impossible proposal={proposal} />;
}

function Impossible({ proposal: { reasons, isSmallest } }: { proposal: Extract<Proposal, { status: 'infeasible' }> }) {
  const t = useWorkbenchWords();
  return (
    <Notice tone="urgent" title={t('infeasible')}>
      <p>{t('infeasibleWords')}</p>
      <ul>
        {wishesTogether(reasons).map(({ kind, value, reasons: alike }) => {
          const names = alike.map(({ organizationName, villageName }) => organizationName ?? villageName ?? '').join(t('between'));
          return (
            <li key={alike.map(({ organizationName, villageName }) => `${kind} ${organizationName ?? ''} ${villageName ?? ''}`).join(' ')}>
              {alike.length > 1 && kind !== 'pin' && kind !== 'ban' ? (
                <>
                  {t(`whyAll.${kind}`, { count: alike.length, value: value ?? 0 })}
                  <br />
                  <small>{names}</small>
                </>
              ) : (
                t(`why.${kind}`, { organization: alike[0]?.organizationName ?? '', village: alike[0]?.villageName ?? '', value: value ?? 0 })
              )}
            </li>
          );
        })}
      </ul>
      {!isSmallest && <p>{t('notSmallest')}</p>}
    </Notice>
  );
}

function Proven({ proposal }: { proposal: ProvenProposal }) {
  const t = useWorkbenchWords();
  const [isAdopting, setAdopting] = useState(false);
  const { total, worst, proven, besideNotice } = proposal;
  const [against, setAgainst] = useState<Against>('notice');
  const { standingTotal, standingWorst, changes, villages } = against === 'notice' ? (besideNotice ?? proposal) : proposal;
  const also = (['worst', 'changes'] as const).filter((criterion) => proven.includes(criterion));
  const moved = villages.filter(({ comes, leaves }) => comes.length + leaves.length > 0);
  const settled = villages.filter((village) => !moved.includes(village));
  return (
    <>
      <Section
        title={t('proposal')}
        actions={
          proposal.changes > 0 && (
            <Button leftSection={<IconCheck size={18} stroke={1.8} aria-hidden />} onClick={() => setAdopting(true)}>
              {t('adopt')}
            </Button>
          )
        }
      >
        <p className={classes['proof']}>
          <StatusBadge tone="confirmed">{t('provenBest')}</StatusBadge>
          <span>
            {t('provenWords')}
            {also.map((criterion) => t(`provenAlso.${criterion}`)).join('')}
          </span>
        </p>
        {besideNotice && (
          <Radio.Group mt="md" label={t('against')} value={against} onChange={(value) => setAgainst(value)}>
            <Group gap="md" mt="xs" mb="md">
              <Radio value="notice" label={t('against.notice')} />
              <Radio value="standing" label={t('against.standing')} />
            </Group>
          </Radio.Group>
        )}
        <dl className={classes['sums']}>
          <div>
            <dt>{t('total')}</dt>
            <dd>{t('nowThen', { before: standingTotal, after: total })}</dd>
          </div>
          {worst !== null && standingWorst !== null && (
            <div>
              <dt>{t('worst')}</dt>
              <dd>{t('nowThen', { before: standingWorst, after: worst })}</dd>
            </div>
          )}
          <div>
            <dt>{t('pairsChanged')}</dt>
            <dd>{t('changesCount', { count: changes })}</dd>
          </div>
        </dl>
        {proposal.changes === 0 && <p>{t('nothingBetter')}</p>}
      </Section>
      {[...moved, ...settled].map((village) => (
        <ProposedVillageCard key={village.villageId} village={village} />
      ))}
      {isAdopting && <AdoptDialog proposal={proposal} onClose={() => setAdopting(false)} />}
    </>
  );
}
