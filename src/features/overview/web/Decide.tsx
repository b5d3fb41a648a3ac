import { Section } from '../../../ui/components/Section.tsx';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import type { Overview } from '../contract.ts';
import { importTasks } from './import-tasks.ts';
import { boardPath, needsPath, noticesPath, pairingsPath, remindersPath } from './paths.ts';
import { TaskList, type Task } from './TaskList.tsx';
import { overviewWords } from './words.ts';

/** What the office has to decide, in the order of the day: reports, reminders that did not go out, notices, imports, pairings, needs. */
export function Decide({ view, office }: { view: Overview; office: NonNullable<Overview['office']> }) {
  const t = useTranslator(overviewWords);
  const { pairings, needs } = view;
  const { notices, reports, troubledReminders } = office;
  const awaiting = pairings.awaitingOrganization + pairings.awaitingVillage;
  const tasks: Task[] = [
    ...reports
      .filter(({ awaitingReview }) => awaitingReview > 0)
      .map(({ campaignId, awaitingReview }) => ({
        id: campaignId,
        to: boardPath,
        search: { campaign: campaignId },
        words: t('reviews', { count: awaitingReview }),
      })),
    ...(troubledReminders > 0 ? [{ id: 'reminders', to: remindersPath, words: t('troubledReminders', { count: troubledReminders }) }] : []),
    ...(notices.drafts > 0
      ? [{ id: 'notices', to: noticesPath, words: t('notices', { count: notices.drafts, problems: notices.openProblems }) }]
      : []),
    ...importTasks(view, t),
    ...(pairings.onPaper > 0
      ? [
          {
            id: 'pairings',
            to: pairingsPath,
            words: t('onPaper', { count: pairings.onPaper }),
            more:
              awaiting > 0
                ? t('awaiting', { organization: pairings.awaitingOrganization, village: pairings.awaitingVillage })
                : undefined,
          },
        ]
      : []),
    ...(needs.open > 0
      ? [
          {
            id: 'needs',
            to: needsPath,
            words: t('needsOpen', { count: needs.open }),
            more: t('needsUrgent', { urgent: needs.urgent, overdue: needs.overdue }),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('decideTitle')}>
      <TaskList tasks={tasks} none={t('decideNone')} />
    </Section>
  );
}
