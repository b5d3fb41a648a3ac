import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { hintsOfCreditCode, isCreditCodeShaped, normalizeCreditCode } from '../../credit-code.ts';
import { fieldWords } from '../../field-words.ts';
import { organizationsMessages } from '../../messages.ts';
import type { OrganizationKind } from '../../kinds.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';

export interface CreditCodeFieldProps {
  code: string;
  kind: OrganizationKind | null;
  /** What the server has refused. */
  error: string | undefined;
  onChange(code: string): void;
}

/** The credit code; what is wrong or odd about it is told when the field is left, and an odd one may stay. */
export function CreditCodeField({ code, kind, error, onChange }: CreditCodeFieldProps) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const id = useId();
  const [isLeft, setLeft] = useState(true);
  const plain = normalizeCreditCode(code);
  const isMisshaped = isLeft && plain !== '' && !isCreditCodeShaped(plain);
  const hints = isLeft && plain !== '' && !isMisshaped ? hintsOfCreditCode(plain, kind) : [];
  return (
    <div>
      <TextInput
        label={say(fieldWords.creditCode)}
        description={t('creditCodeHow')}
        autoComplete="off"
        value={code}
        error={error ?? (isMisshaped ? say(organizationsMessages['organizations.credit-code-form']) : undefined)}
        aria-details={hints.length > 0 ? id : undefined}
        onChange={(event) => {
          setLeft(false);
          onChange(event.currentTarget.value);
        }}
        onBlur={() => setLeft(true)}
      />
      {/* There before it says anything, so that it is read out. */}
      <div id={id} aria-live="polite">
        {hints.length > 0 && (
          <ul className={classes['hints']}>
            {hints.map((hint) => (
              <li key={hint}>{t(`hint_${hint}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
