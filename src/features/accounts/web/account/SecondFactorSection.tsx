import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { readOwnAccount, setUpSecondFactor, type OwnAccount } from '../../own-account-contract.ts';
import classes from './AccountPage.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx';
import { TurnOffSecondFactor } from './TurnOffSecondFactor.tsx';
import { accountWords } from './words.ts';

/** Off, being set up, recovery codes to write down, on: one at a time. */
export function SecondFactorSection({ account }: { account: OwnAccount }) {
  const t = useTranslator(accountWords);
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>();
  const begin = useCommand(setUpSecondFactor, { invalidates: [readOwnAccount] });
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
          <TurnOffSecondFactor />
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
        <>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.send({})}>
            {t('begin')}
          </Button>
          <CommandNotice command={begin} />
        </>
      )}
    </Section>
  );
}
