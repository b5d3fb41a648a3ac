import { Button } from '@mantine/core';
import { useCommand } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../ui/components/Dialog.tsx';
import { DownloadButton } from '../../../ui/components/DownloadButton.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useSignedIn } from '../../../ui/session.tsx';
import { listEvidence, markChildFaces, openOriginal } from '../contract.ts';
import type { EvidenceView } from '../evidence.ts';
import { displayAddress, originalAddress } from './addresses.ts';
import classes from './Evidence.module.css';
import { useEvidenceWords, useRefusalWords } from './words.ts';

/** One piece of evidence, large, with whose it is and when; a recording is played only when somebody presses play. */
export function EvidenceDialog({ evidence, onClose }: { evidence: EvidenceView; onClose(): void }) {
  const t = useEvidenceWords();
  const reasonOf = useRefusalWords();
  const format = useFormat();
  const { role } = useSignedIn();
  const mark = useCommand(markChildFaces, { invalidates: [listEvidence] });
  const { evidenceId, kind, hasDisplay, mayOpenOriginal, showsChildFaces, declaredAt, declaredByName, taken, refusal } = evidence;
  const isOffice = role === 'chief' || role === 'clerk';
  const params = { evidenceId };
  return (
    <Dialog
      opened
      onClose={onClose}
      place="side"
      title={t(`evidence.kind.${kind}`)}
      actions={
        mayOpenOriginal && (
          <>
            {kind === 'photo' && (isOffice || !showsChildFaces) && (
              <Button variant="subtle" loading={mark.isPending} onClick={() => mark.send({ params, body: { showsChildFaces: !showsChildFaces } })}>
                {t(showsChildFaces ? 'evidence.lift-child-faces' : 'evidence.mark-child-faces')}
              </Button>
            )}
            <DownloadButton endpoint={openOriginal} input={{ params }}>
              {t(isOffice ? 'evidence.original-traced' : 'evidence.original')}
            </DownloadButton>
          </>
        )
      }
    >
      {refusal && <p className={classes['problem']}>{`${t('evidence.refused')} · ${reasonOf(refusal)}`}</p>}
      {hasDisplay && <img className={classes['large']} src={displayAddress(evidenceId, 'large')} alt={t(`evidence.kind.${kind}`)} />}
      {kind === 'voice' && mayOpenOriginal && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what was said in the field has no written form
        <audio controls preload="none" src={originalAddress(evidenceId)} />
      )}
      {taken && <p className={classes['soft']}>{t(`evidence.taken.${taken.by}`, { time: format.dateTime(new Date(taken.at)) })}</p>}
      <p className={classes['soft']}>{t('evidence.by', { name: declaredByName, time: format.dateTime(new Date(declaredAt)) })}</p>
      {showsChildFaces && <p className={classes['problem']}>{t('evidence.marked-child-faces')}</p>}
      <CommandNotice command={mark} hasInput={false} />
    </Dialog>
  );
}
