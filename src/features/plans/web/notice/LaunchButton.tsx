import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { launchCampaign, listCampaigns, listNotices, viewCampaign, viewNotice } from '../../contract.ts';
import type { LaunchPreview, Notice } from '../../notice-contract.ts';
import { campaignPath } from '../paths.ts';
import { useRuleWords } from '../use-rule-words.ts';
import { useTerm } from '../use-term.ts';
import { plansWords } from '../words.ts';
import classes from './LaunchButton.module.css';
import { useWhoIsLive } from './use-who-is-live.ts';

/** “启动行动”: asks once more with everything that becomes live, then goes to the campaign. */
export function LaunchButton({ notice }: { notice: Notice }) {
  const t = useTranslator(plansWords);
  const [isAsking, setAsking] = useState(false);
  const launch = useCommand(launchCampaign, {
    invalidates: [viewNotice, viewCampaign, listNotices, listCampaigns],
    thenGo: ({ campaignId }) => campaignPath(campaignId),
  });
  const { noticeId, revision, preview, obstacles, replaces } = notice;
  const verb = replaces ? t('launchVersion', { version: replaces.version + 1 }) : t('launch');
  return (
    <>
      <Button disabled={obstacles.length > 0 || !preview} onClick={() => setAsking(true)}>
        {verb}
      </Button>
      {preview && (
        <ConfirmDialog
          opened={isAsking}
          onClose={() => setAsking(false)}
          title={t('launchDialogTitle')}
          confirmLabel={verb}
          isPending={launch.isPending}
          onConfirm={() => launch.send({ params: { noticeId }, body: { revision } })}
        >
          <BecomesLive preview={preview} />
          <CommandNotice command={launch} />
        </ConfirmDialog>
      )}
    </>
  );
}

const shownDeadlines = 8;

function BecomesLive({ preview }: { preview: LaunchPreview }) {
  const t = useTranslator(plansWords);
  const format = useFormat();
  const term = useTerm();
  const ruleWords = useRuleWords();
  const whoIsLive = useWhoIsLive();
  const { deadlines } = preview;
  return (
    <>
      <p>{t('launchDialogLead')}</p>
      <p className={classes['name']}>{preview.name}</p>
      <dl className={classes['parts']}>
        <dt>{t('launchWho')}</dt>
        <dd>{whoIsLive(preview)}</dd>
        <dt>{t('launchPeriod')}</dt>
        <dd>{term(preview)}</dd>
        <dt>{t('launchReports')}</dt>
        <dd>{ruleWords(preview.reportingRule)}</dd>
        {deadlines.length > 0 && (
          <>
            <dt>{t('launchCalendar')}</dt>
            <dd>
              {deadlines.slice(0, shownDeadlines).map(({ dueDate }) => format.day(dueDate)).join(' · ')}
              {deadlines.length > shownDeadlines && ` ${t('andSoOn', { count: deadlines.length })}`}
            </dd>
          </>
        )}
      </dl>
      <p>{t('launchWarning')}</p>
    </>
  );
}
