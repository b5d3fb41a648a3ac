import { useFormat } from '../../../../ui/language/format.ts';
import type { PairingChange } from '../../views.ts';
import { usePairingPageWords } from './pairing-words.ts';
import classes from './Pairing.module.css';

/** What became of a pairing, the latest first: who, when, why. */
export function History({ changes }: { changes: readonly PairingChange[] }) {
  const t = usePairingPageWords();
  const format = useFormat();
  const what = ({ action, side, means, version }: PairingChange): string => {
    if (action === 'confirmed') return t(`did.confirmed.${side ?? 'organization'}.${means ?? 'account'}`);
    return t(`did.${action}`, { version: version ?? 1 });
  };
  const why = ({ action, reason, noticeVersion }: PairingChange): string =>
    noticeVersion === null ? reason : t(action === 'made' ? 'madeByNotice' : 'leftOutByNotice', { version: noticeVersion });
  return (
    <ol className={classes['history']}>
      {changes.toReversed().map((change) => (
        <li key={`${change.changedAt} ${change.action} ${change.side ?? ''} ${change.version ?? ''}`}>
          <strong>{what(change)}</strong>
          {why(change) !== '' && <span>{why(change)}</span>}
          <span className={classes['soft']}>
            {format.dateTime(change.changedAt)} {change.changedByName}
          </span>
        </li>
      ))}
    </ol>
  );
}
