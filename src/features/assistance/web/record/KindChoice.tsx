import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { actKinds, type ActKind } from '../../act.ts';
import classes from './Record.module.css';
import { recordWords } from './words.ts';

/** Every kind in reach of one press. */
export function KindChoice({ kind, onChange }: { kind: ActKind | null; onChange(kind: ActKind): void }) {
  const t = useTranslator(recordWords);
  return (
    <fieldset className={classes['kinds']}>
      <legend>{t('assistance.record.what')}</legend>
      {actKinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onChange(one)} />
          <span>{t(`assistance.kind.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
