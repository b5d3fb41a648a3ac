import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { confirmSecondFactor, readOwnAccount } from '../../own-account-contract.ts';
import { Qr } from '../Qr.tsx';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

export interface SecondFactorSetUpProps {
  setUp: { secret: string; uri: string };
  onConfirmed(recoveryCodes: string[]): void;
  onStop(): void;
}

/** Scan, then show that the app works by one code. */
export function SecondFactorSetUp({ setUp, onConfirmed, onStop }: SecondFactorSetUpProps) {
  const t = useTranslator(accountWords);
  const [code, setCode] = useState('');
  const confirm = useCommand(confirmSecondFactor, {
    invalidates: [readOwnAccount],
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.send({ body: { code } });
  };
  return (
    <form onSubmit={submit}>
      <div className={classes['steps']}>
        <p>{t('step1')}</p>
        <Qr text={setUp.uri} label={t('qrOf')} size="11rem" />
        <p className={classes['soft']}>
          {t('step1Text')} <span className={classes['key']}>{(setUp.secret.match(/.{1,4}/g) ?? []).join(' ')}</span>
        </p>
        <p>{t('step2')}</p>
        <TextInput
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          minLength={6}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <CommandNotice command={confirm} />
        <div className={classes['buttons']}>
          <Button variant="default" onClick={onStop}>
            {t('stop')}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {t('confirm')}
          </Button>
        </div>
      </div>
    </form>
  );
}
