import { backTo, signInPath } from '../after-sign-in.ts';
import { useIsLineSilent } from '../api/line.ts';
import { useWrongDeviceClock } from '../clock.tsx';
import { formatBytes } from '../components/accepted-file.ts';
import { Notice } from '../components/Notice.tsx';
import { useFormat } from '../language/format.ts';
import { useTranslator } from '../language/use-translator.ts';
import { PageButton } from '../links.tsx';
import { isNearlyFull, useStorageRoom } from '../offline/storage-room.ts';
import { outboxMessages } from './messages.ts';
import classes from './Outbox.module.css';
import { outboxPath } from './paths.ts';
import { useOutbox } from './use-outbox.ts';

/** What a person should know before writing on this device: signed out, no line, little room, a wrong clock, somebody else's entries. */
export function FieldNotices() {
  const t = useTranslator(outboxMessages);
  const format = useFormat();
  const { entriesError, needsSignIn, ofOthers, isReserveUsed } = useOutbox();
  const isSilent = useIsLineSilent();
  const room = useStorageRoom();
  const aheadMs = useWrongDeviceClock();
  return (
    <div className={classes['notices']}>
      {entriesError && (
        <Notice tone="urgent" title={t('outbox.keeps-nothing')} announce="alert">
          <p>{t('outbox.keeps-nothing-words')}</p>
        </Notice>
      )}
      {needsSignIn && (
        <Notice
          tone="urgent"
          title={t('outbox.sign-in')}
          actions={<PageButton to={signInPath} search={backTo(outboxPath)}>{t('outbox.sign-in-button')}</PageButton>}
        >
          <p>{t('outbox.sign-in-words')}</p>
        </Notice>
      )}
      {isSilent && (
        <Notice title={t('outbox.line-silent')} announce="status">
          <p>{t('outbox.line-silent-words')}</p>
        </Notice>
      )}
      {(isReserveUsed || (room && isNearlyFull(room))) && (
        <Notice
          tone="due"
          title={isReserveUsed ? t('outbox.room-reserve') : t('outbox.room-low', { left: formatBytes(room?.leftBytes ?? 0) })}
          announce="status"
        >
          <p>{t('outbox.room-low-words')}</p>
        </Notice>
      )}
      {aheadMs !== undefined && (
        <Notice tone="due" title={t(aheadMs > 0 ? 'outbox.clock-ahead' : 'outbox.clock-behind', { duration: format.duration(Math.abs(aheadMs)) })}>
          <p>{t('outbox.clock-words')}</p>
        </Notice>
      )}
      {ofOthers > 0 && (
        <Notice title={t('outbox.of-others', { count: ofOthers })}>
          <p>{t('outbox.of-others-words')}</p>
        </Notice>
      )}
    </div>
  );
}
