import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { readSession } from '../../contract.ts';
import { readOwnAccount, renameSelf, type OwnAccount } from '../../own-account-contract.ts';
import classes from './AccountPage.module.css';
import { accountWords } from './words.ts';

export function NameSection({ account }: { account: OwnAccount }) {
  const t = useTranslator(accountWords);
  const [name, setName] = useState(account.name);
  const command = useCommand(renameSelf, { invalidates: [readOwnAccount, readSession] });
  const errors = useFieldErrors(command.error, ['name']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { name } });
  };
  const isSaved = command.answer?.name === name;
  return (
    <Section title={t('whoTitle')}>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="name"
          required
          withAsterisk={false}
          value={name}
          error={errors.errorAt('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {isSaved && <Notice tone="confirmed" title={t('saved')} announce="status" />}
        <Button type="submit" variant="default" loading={command.isPending} disabled={name === account.name}>
          {t('saveName')}
        </Button>
      </form>
    </Section>
  );
}
