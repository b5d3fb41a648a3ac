import { useCodeWords } from './code-words.ts';
import classes from './Codes.module.css';
import { SixDigits } from './SixDigits.tsx';

export interface CodesOfHouseholdsProps {
  households: readonly { householdId: string; headName: string }[];
  typed: Readonly<Record<string, string>>;
  onChange(typed: Readonly<Record<string, string>>): void;
}

/** On the form of an act: a code of each chosen household, where it reads one out. Never needed. */
export function CodesOfHouseholds({ households, typed, onChange }: CodesOfHouseholdsProps) {
  const t = useCodeWords();
  return (
    <fieldset className={classes['codes']}>
      <legend>{t('confirmations.codes')}</legend>
      <p className={classes['hint']}>{t('confirmations.codes-hint')}</p>
      <div className={classes['fields']}>
        {households.map(({ householdId, headName }) => (
          <SixDigits
            key={householdId}
            label={t('confirmations.code-of', { name: headName })}
            value={typed[householdId] ?? ''}
            onChange={(code) => onChange({ ...typed, [householdId]: code })}
          />
        ))}
      </div>
    </fieldset>
  );
}
