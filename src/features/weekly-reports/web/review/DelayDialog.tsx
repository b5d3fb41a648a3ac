import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { decideOfflineDelay } from '../../contract.ts';
import type { ReportView } from '../../views.ts';
import { useOfficeWords } from '../office-words.ts';

/** A late report that was held up by the network: the clerk judges by the times side by side. It stays late, and says so. */
export function DelayDialog({ view, onClose }: { view: ReportView; onClose(): void }) {
  const t = useOfficeWords();
  const format = useFormat();
  const { reportId, organizationName: organization, standing, deadline } = view;
  // Decided when it opens: the report is read anew before the dialog closes, and must not turn the question round.
  const [accepted] = useState(!standing.offlineDelayAccepted);
  // The first version that is late decides; later ones are corrections of it.
  const first = view.versions.findLast(({ late }) => late);
  const decide = useCommand(decideOfflineDelay, { invalidates: 'everything', onSuccess: onClose });
  return (
    <ReasonDialog
      onClose={onClose}
      title={t(accepted ? 'weekly-report.review.delay-title' : 'weekly-report.review.withdraw-title', { organization })}
      reasonLabel={t('weekly-report.review.reason')}
      confirmLabel={t(accepted ? 'weekly-report.review.delay' : 'weekly-report.review.withdraw-delay')}
      command={decide}
      onConfirm={(reason) => decide.send({ params: { reportId }, body: { accepted, reason } })}
    >
      <p>{t(accepted ? 'weekly-report.review.delay-words' : 'weekly-report.review.withdraw-words')}</p>
      {first && (
        <p>
          {t(first.capturedAt ? 'weekly-report.review.delay-evidence' : 'weekly-report.review.delay-no-evidence', {
            captured: first.capturedAt ? format.dateTime(first.capturedAt) : '',
            received: format.dateTime(first.receivedAt),
            deadline: format.dateTime(deadline),
          })}
        </p>
      )}
    </ReasonDialog>
  );
}
