import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { ReasonDialog } from '../../../ui/components/ReasonDialog.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { dismissHint, getReviewQueue, listReportHints, type HintView } from '../contract.ts';
import { HintLine } from './HintLine.tsx';
import classes from './Hints.module.css';
import { useHintWords } from './words.ts';

/** On the page of a received report, for the office alone: what a person may want to look at, with the evidence side by side. */
export function ReportHints({ reportId }: { reportId: string }) {
  const t = useHintWords();
  const format = useFormat();
  const hints = useEndpoint(listReportHints, { params: { reportId } });
  const [dismissing, setDismissing] = useState<HintView>();
  const open = hints.data?.hints.filter(({ dismissal }) => dismissal === null).length ?? 0;
  const isFailed = (hints.data?.failedSince ?? null) !== null;
  const title = open > 0 ? t('hints.title', { count: open }) : t(isFailed ? 'hints.failed' : 'hints.none-left');
  return (
    <Section title={title} lead={open > 0 && t('hints.lead')} emphasis={open > 0 || isFailed}>
      <Loaded query={hints}>
        {({ hints: all, version, failedSince, capabilityNames }) => (
          <>
            {failedSince !== null && <p>{t('hints.failed-words', { time: format.dateTime(failedSince) })}</p>}
            {version === null && failedSince === null && <p className={classes['soft']}>{t('hints.not-read-yet')}</p>}
            <ul className={classes['hints']}>
              {all.map((view) => (
                <li key={view.hintId} className={classes['hint']}>
                  <div className={classes['head']}>
                    <strong>{t(`hints.kind.${view.hint.kind}`)}</strong>
                    {!view.dismissal && (
                      <Button variant="default" size="compact-sm" onClick={() => setDismissing(view)}>
                        {t('hints.dismiss')}
                      </Button>
                    )}
                  </div>
                  <HintLine hint={view.hint} capabilityNames={capabilityNames} />
                  {view.dismissal && <Dismissed {...view.dismissal} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {dismissing && <DismissDialog view={dismissing} onClose={() => setDismissing(undefined)} />}
    </Section>
  );
}

function Dismissed({ by, at, reason, carriedFrom }: NonNullable<HintView['dismissal']>) {
  const t = useHintWords();
  const time = useFormat().dateTime(at);
  return <p className={classes['soft']}>{carriedFrom === null ? t('hints.dismissed', { by, time, reason }) : t('hints.carried', { by, time, reason, version: carriedFrom })}</p>;
}

function DismissDialog({ view, onClose }: { view: HintView; onClose(): void }) {
  const t = useHintWords();
  const dismiss = useCommand(dismissHint, { invalidates: [listReportHints, getReviewQueue], onSuccess: onClose });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('hints.dismiss-title', { kind: t(`hints.kind.${view.hint.kind}`) })}
      reasonLabel={t('hints.reason')}
      confirmLabel={t('hints.dismiss')}
      command={dismiss}
      onConfirm={(reason) => dismiss.send({ params: { hintId: view.hintId }, body: { reason } })}
    >
      <p>{t('hints.dismiss-words')}</p>
    </ReasonDialog>
  );
}
