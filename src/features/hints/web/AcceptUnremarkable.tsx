import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../ui/components/ConfirmDialog.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useSay } from '../../../ui/language/use-translator.ts';
import type { Sentence } from '../../../kernel/language.ts';
import { useReasonWords } from '../../weekly-reports/web/public-parts.tsx';
import { acceptUnremarkable } from '../contract.ts';
import { hintMessages } from '../messages.ts';
import type { QueuedReport } from '../queue.ts';
import { useHintWords } from './words.ts';

const reasons: Readonly<Record<string, Sentence>> = hintMessages;

/** One confirmed click: the list of what will be accepted, and afterwards what was left and why. */
export function AcceptUnremarkable({ campaignId, reports }: { campaignId: string; reports: readonly QueuedReport[] }) {
  const t = useHintWords();
  const say = useSay();
  const format = useFormat();
  const sayReason = useReasonWords();
  const [opened, setOpened] = useState(false);
  const accept = useCommand(acceptUnremarkable, { invalidates: 'everything', onSuccess: () => setOpened(false) });
  const answer = accept.answer;
  return (
    <>
      {answer && (
        <Notice tone={answer.left.length > 0 ? 'due' : 'confirmed'} title={t('hints.accepted', { count: answer.accepted.length })}>
          {answer.left.map(({ reportId, organizationName: organization, reasons: why }) => {
            const words = why.map((one) => (reasons[one.code] ? say(reasons[one.code] as Sentence, one.params) : sayReason(one)));
            return <p key={reportId}>{t('hints.left', { organization, reasons: words.join('；') })}</p>;
          })}
        </Notice>
      )}
      {reports.length > 0 && (
        <Button variant="default" m="sm" onClick={() => setOpened(true)}>
          {t('hints.accept-all', { count: reports.length })}
        </Button>
      )}
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('hints.accept-title', { count: reports.length })}
        confirmLabel={t('hints.accept')}
        isPending={accept.isPending}
        canConfirm={reports.length > 0}
        onConfirm={() => accept.send({ body: { campaignId, reports: reports.map(({ reportId, version }) => ({ reportId, version })) } })}
      >
        <p>{t('hints.accept-words')}</p>
        <ul>
          {reports.map(({ reportId, organizationName, dueDate, isZero }) => (
            <li key={reportId}>
              {[organizationName, t('hints.due', { day: format.day(dueDate) }), isZero && t('hints.is-zero')].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
        <CommandNotice command={accept} />
      </ConfirmDialog>
    </>
  );
}
