import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { readOwnAccount, removeSecondFactor, setUpSecondFactor, type OwnAccount } from '../../own-account-contract.ts';
import classes from './AccountPage.module.css';
import { AskPassword } from './AskPassword.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx';
import { accountWords } from './words.ts';

/** Off, being set up, recovery codes to write down, on: one at a time. */
export function SecondFactorSection({ account }: { account: OwnAccount }) {
  const t = useTranslator(accountWords);
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const begin = useCommand(setUpSecondFactor, { invalidates: [readOwnAccount] });
  const end = useCommand(removeSecondFactor, { invalidates: [readOwnAccount] });
  const { isOn, recoveryCodesLeft } = account.secondFactor;
  const state = (
    <StatusBadge tone={isOn ? 'confirmed' : 'notYet'}>{t(isOn ? 'factorOn' : 'factorOff')}</StatusBadge>
  );
  return (
    <Section title={t('factorTitle')} lead={t('factorLead')} actions={state}>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} onDone={() => setRecoveryCodes(undefined)} />
      ) : isOn ? (
        <>
          <p className={classes['soft']}>{t('codesLeft', { count: recoveryCodesLeft })}</p>
          <AskPassword
            label={t('turnOff')}
            what={t('turnOffWhat')}
            command={end}
            onConfirm={(password) => end.send({ body: { password } })}
          />
        </>
      ) : begin.answer ? (
        <SecondFactorSetUp
          setUp={begin.answer}
          onConfirmed={(codes) => {
            setRecoveryCodes(codes);
            begin.reset();
          }}
          onStop={begin.reset}
        />
      ) : (
        <AskPassword
          label={t('begin')}
          what={t('beginWhat')}
          command={begin}
          onConfirm={(currentPassword) => begin.send({ body: { currentPassword } })}
        />
      )}
    </Section>
  );
}
