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
  return (
    <ol className={classes['history']}>
      {changes.toReversed().map((change) => (
        <li key={`${change.changedAt} ${change.action} ${change.side ?? ''} ${change.version ?? ''}`}>
          <strong>{what(change)}</strong>
          {change.reason !== '' && <span>{change.reason}</span>}
          <span className={classes['soft']}>
            {format.dateTime(change.changedAt)} {change.changedByName}
          </span>
        </li>
      ))}
    </ol>
  );
}
