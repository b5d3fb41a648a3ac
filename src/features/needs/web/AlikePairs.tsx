import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { keepNeedsApart } from '../contract.ts';
import type { AlikePairs as Pairs, NeedLine } from '../views.ts';
import classes from './lists.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { NeedLineCard } from './NeedLineCard.tsx';
import { staleAfterChange } from './stale.ts';
import { useNeedWords, useTold } from './words.ts';

type Pair = Pairs['pairs'][number];

export interface AlikePairsProps {
  pairs: readonly Pair[];
  /** The page is about this one: it is not shown again in every pair. */
  about?: string;
  /** Where to go on after two have become one, by what stands now. */
  goal?(needId: string): string | undefined;
}

/** Needs that may stand twice, side by side with the reasons; a person merges them or says that they are two. */
export function AlikePairs({ pairs, about, goal }: AlikePairsProps) {
  const t = useNeedWords();
  const told = useTold();
  const [merging, setMerging] = useState<readonly [NeedLine, NeedLine]>();
  const apart = useCommand(keepNeedsApart, { invalidates: staleAfterChange });
  if (pairs.length === 0) return null;
  return (
    <Section title={t('needs.alike-title', { count: pairs.length })} lead={t('needs.alike-lead')}>
      <ul className={classes['pairs']}>
        {pairs.map(({ one, other, reasons }) => (
          <li key={`${one.needId} ${other.needId}`}>
            <div className={classes['pair']}>
              {[one, other].filter(({ needId }) => needId !== about).map((need) => (
                <NeedLineCard key={need.needId} need={need} showPlace />
              ))}
            </div>
            <div className={classes['judge']}>
              <span className={classes['reasons']}>{reasons.map(told).join(' · ')}</span>
              <span className={classes['buttons']}>
                <Button
                  variant="default"
                  size="xs"
                  loading={apart.isPending}
                  onClick={() => apart.send({ body: { needIds: [one.needId, other.needId] } })}
                >
                  {t('needs.keep-apart')}
                </Button>
                <Button size="xs" onClick={() => setMerging([one, other])}>
                  {t('needs.merge')}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <CommandNotice command={apart} />
      {merging && <MergeDialog needs={merging} onClose={() => setMerging(undefined)} goal={goal} />}
    </Section>
  );
}
