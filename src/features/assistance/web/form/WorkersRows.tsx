import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { workerGroups, type WorkerGroup, type Workers } from '../../act.ts';
import { actMessages } from '../../web-messages.ts';
import classes from './ActFields.module.css';
import { parseCount, parseHours } from './typed-number.ts';
import { TypedNumberInput } from './TypedNumberInput.tsx';

export interface WorkersRowsProps {
  rows: readonly Workers[];
  onChange(rows: Workers[]): void;
  error: string | undefined;
}

/** By whom: a row for each group, with heads and, where they were counted, the hours of all together. */
export function WorkersRows({ rows, onChange, error }: WorkersRowsProps) {
  const t = useTranslator(actMessages);
  const rowOf = (group: WorkerGroup) => rows.find((row) => row.group === group);
  const change = (group: WorkerGroup, changed: Partial<Workers>) => {
    const row = { group, heads: 0, hours: null, ...rowOf(group), ...changed };
    // Without heads there is nobody whose hours they could be.
    const others = rows.filter((one) => one.group !== group);
    onChange(workerGroups.flatMap((one) => (one === group && row.heads > 0 ? [row] : others.filter((other) => other.group === one))));
  };
  return (
    <fieldset className={classes['group']}>
      <legend>{t('assistance.field.workers')}</legend>
      <p className={classes['hint']}>{t('assistance.field.workers-hint')}</p>
      <div className={classes['workers']}>
        {workerGroups.map((group) => {
          const row = rowOf(group);
          const words = t(`assistance.workers.${group}`);
          return (
            <div key={group} className={classes['workersRow']}>
              <TypedNumberInput
                label={t('assistance.workers.heads', { group: words })}
                value={row?.heads ?? null}
                parse={parseCount}
                wrong={t('assistance.not-a-count')}
                onChange={(heads) => change(group, { heads: heads ?? 0 })}
              />
              <TypedNumberInput
                label={t('assistance.workers.hours', { group: words })}
                value={row?.hours ?? null}
                parse={parseHours}
                wrong={t('assistance.not-hours')}
                disabled={!row}
                onChange={(hours) => change(group, { hours })}
              />
            </div>
          );
        })}
      </div>
      {error && <p className={classes['error']}>{error}</p>}
    </fieldset>
  );
}
