import { IconPlus } from '@tabler/icons-react';
import { Section } from '../../../ui/components/Section.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { PageButton } from '../../../ui/links.tsx';
import type { Overview } from '../contract.ts';
import { importTasks } from './import-tasks.ts';
import classes from './Overview.module.css';
import { followUpsPath, needsPath, newNeedPath, openActsPath, pairingsPath } from './paths.ts';
import { TaskList } from './TaskList.tsx';
import { overviewWords } from './words.ts';

/** What a township or a village should confirm, and who there still needs something. */
export function PlaceTasks({ view }: { view: Overview }) {
  const t = useTranslator(overviewWords);
  const { pairings, needs, openActs, followUps } = view;
  const waiting = pairings.awaitingVillage;
  return (
    <>
      <Section title={t('confirmTitle')} emphasis={waiting + openActs + followUps > 0}>
        <TaskList
          none={t('confirmNone')}
          tasks={[
            ...(waiting > 0 ? [{ id: 'pairings', to: pairingsPath, words: t('confirmPairings', { count: waiting }) }] : []),
            ...(openActs > 0 ? [{ id: 'acts', to: openActsPath, words: t('confirmActs', { count: openActs }) }] : []),
            ...(followUps > 0 ? [{ id: 'followUps', to: followUpsPath, words: t('answerFollowUps', { count: followUps }) }] : []),
            ...importTasks(view, t),
          ]}
        />
        {pairings.confirmed > 0 && <p className={classes['small']}>{t('confirmed', { count: pairings.confirmed })}</p>}
      </Section>
      <Section
        title={t('needTitle')}
        actions={
          <PageButton to={newNeedPath} leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
            {t('registerNeed')}
          </PageButton>
        }
      >
        <TaskList
          none={t('needNone')}
          tasks={
            needs.open > 0
              ? [
                  {
                    id: 'needs',
                    to: needsPath,
                    words: t('needsOpen', { count: needs.open }),
                    more: t('needsUrgent', { urgent: needs.urgent, overdue: needs.overdue }),
                  },
                ]
              : []
          }
        />
      </Section>
    </>
  );
}
