import { Button, Checkbox } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconArrowBackUp, IconCheck, IconChevronRight, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useGo } from '../../../../ui/links.tsx';
import { acceptReport } from '../../contract.ts';
import type { ReportView } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';
import { reportPath } from '../paths.ts';
import { nextOf, type WaitingReport } from '../review-parts.ts';
import { DelayDialog } from './DelayDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import classes from './Review.module.css';
import { useShortcuts } from './use-shortcuts.ts';

export interface ReviewDeskProps {
  view: ReportView;
  /** What waits for the office; undefined while it is fetched. */
  queue: readonly WaitingReport[] | undefined;
  /** Read out, also when the page goes on to the next report. */
  onSaid(words: string): void;
}

/** The office decides: accept, return with a reason, judge an offline delay — and goes on to the next. */
export function ReviewDesk({ view, queue, onSaid }: ReviewDeskProps) {
  const t = useOfficeWords();
  const go = useGo();
  const { reportId, organizationName: organization, actions, standing } = view;
  const waiting = queue?.filter((one) => one.reportId !== reportId) ?? [];
  const next = queue && nextOf(queue, reportId);
  const [open, setOpen] = useState<'return' | 'delay'>();
  const [usesKeys, setUsesKeys] = useLocalStorage({ key: 'jiedui-review-keys', defaultValue: true });

  const tell = (said: string) =>
    onSaid([said, next && t('weekly-report.review.said-next', { organization: next.organizationName })].filter(Boolean).join('。'));
  const nextPath = next && reportPath(next.reportId);
  const accept = useCommand(acceptReport, {
    invalidates: 'everything',
    onSuccess: () => tell(t('weekly-report.review.said-accepted', { organization })),
    thenGo: () => nextPath,
  });
  const mayAccept = actions.includes('accept');
  const mayReturn = actions.includes('return');
  const doAccept = () => mayAccept && accept.send({ params: { reportId }, body: { version: standing.version } });
  const doNext = () => {
    tell('');
    if (nextPath) go(nextPath);
  };
  useShortcuts(usesKeys && open === undefined, {
    a: doAccept,
    r: () => mayReturn && setOpen('return'),
    n: doNext,
  });
  return (
    <Section title={t('weekly-report.review.decide')} emphasis={standing.reviewState === 'awaitingReview'}>
      <div className={`${classes['decide'] ?? ''} jd-no-print`}>
        {mayAccept && (
          <Button
            fullWidth
            loading={accept.isPending}
            leftSection={<IconCheck size={18} stroke={2} aria-hidden />}
            aria-keyshortcuts={usesKeys ? 'A' : undefined}
            onClick={doAccept}
          >
            {t('weekly-report.review.accept')}
          </Button>
        )}
        {mayReturn && (
          <Button
            fullWidth
            variant="default"
            leftSection={<IconArrowBackUp size={18} stroke={1.8} aria-hidden />}
            aria-keyshortcuts={usesKeys ? 'R' : undefined}
            onClick={() => setOpen('return')}
          >
            {t('weekly-report.review.return')}
          </Button>
        )}
        {(actions.includes('acceptOfflineDelay') || actions.includes('withdrawOfflineDelay')) && (
          <Button
            fullWidth
            variant="default"
            leftSection={<IconWifiOff size={18} stroke={1.8} aria-hidden />}
            onClick={() => setOpen('delay')}
          >
            {t(actions.includes('acceptOfflineDelay') ? 'weekly-report.review.delay' : 'weekly-report.review.withdraw-delay')}
          </Button>
        )}
        <CommandNotice command={accept} />
        <div className={classes['next']}>
          <span className={classes['soft']}>
            {waiting.length > 0 ? t('weekly-report.review.left', { count: waiting.length }) : t('weekly-report.review.none-left')}
          </span>
          {next && (
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={<IconChevronRight size={18} stroke={1.8} aria-hidden />}
              aria-keyshortcuts={usesKeys ? 'N' : undefined}
              onClick={doNext}
            >
              {t('weekly-report.review.next')}
            </Button>
          )}
        </div>
        <Checkbox
          className={classes['keys']}
          checked={usesKeys}
          onChange={(event) => setUsesKeys(event.currentTarget.checked)}
          label={t('weekly-report.review.use-keys')}
          description={t('weekly-report.review.keys')}
        />
      </div>
      {open === 'return' && (
        <ReturnDialog
          view={view}
          onClose={() => setOpen(undefined)}
          onReturned={() => tell(t('weekly-report.review.said-returned', { organization }))}
          nextPath={nextPath}
        />
      )}
      {open === 'delay' && <DelayDialog view={view} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}
