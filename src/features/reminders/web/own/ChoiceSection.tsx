import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import type { PersonalChannel } from '../../channel.ts';
import { saveOwnReminders, testOwnReminder, viewOwnReminders, type OwnReminders } from '../../contract.ts';
import { channelWords, languageWords, personalChannelOrder } from '../channel-words.ts';
import classes from '../Reminders.module.css';
import { ownWords } from './words.ts';

/** Channels, address and language in one form; tests of what is saved beside it. */
export function ChoiceSection({ own }: { own: OwnReminders }) {
  const t = useTranslator(ownWords);
  const say = useSay();
  const [channels, setChannels] = useState(own.channels);
  const [email, setEmail] = useState(own.email ?? '');
  const [language, setLanguage] = useState(own.language);
  const command = useCommand(saveOwnReminders, { invalidates: [viewOwnReminders] });
  const errors = useFieldErrors(command.error, ['email', 'channels']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { language, email: email.trim() === '' ? null : email.trim(), channels } });
  };
  const labelOf = (channel: PersonalChannel) => {
    const label = say(channelWords[channel]);
    if (!own.possible.includes(channel)) return t('notPossible', { channel: label });
    return channel === 'sms' && !own.hasPhone ? t('noPhone', { channel: label }) : label;
  };
  const refused = errors.errorAt('channels');
  return (
    <Section title={t('howTitle')}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <fieldset className={classes['group']}>
          <legend>{t('by')}</legend>
          {personalChannelOrder.map((channel) => (
            <Checkbox
              key={channel}
              label={labelOf(channel)}
              checked={channels.includes(channel)}
              error={channel === 'sms' ? refused : undefined}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                setChannels(personalChannelOrder.filter((one) => (one === channel ? isOn : channels.includes(one))));
              }}
            />
          ))}
          {channels.length === 0 && <p className={classes['soft']}>{t('none')}</p>}
        </fieldset>
        <TextInput
          className={classes['narrow']}
          type="email"
          autoComplete="email"
          label={t('email')}
          description={t('emailHint')}
          value={email}
          error={errors.errorAt('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NativeSelect
          className={classes['narrow']}
          label={t('language')}
          value={language}
          data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: say(languageWords[value]) }))}
          onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'zh-CN')}
        />
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {command.answer && <Notice tone="confirmed" title={t('saved')} announce="status" />}
        <Button type="submit" loading={command.isPending}>
          {t('save')}
        </Button>
      </form>
      <Tests own={own} />
    </Section>
  );
}

/** For what is saved and can be sent. */
function Tests({ own }: { own: OwnReminders }) {
  const t = useTranslator(ownWords);
  const test = useCommand(testOwnReminder, { invalidates: [viewOwnReminders] });
  const canBe = (channel: PersonalChannel) => own.possible.includes(channel) && own.channels.includes(channel);
  const isMail = canBe('mail') && own.email !== null;
  const isSms = canBe('sms') && own.hasPhone;
  if (!isMail && !isSms) return null;
  const send = (channel: PersonalChannel) => test.send({ body: { channel } });
  return (
    <div className={classes['tests']}>
      <div className={classes['buttons']}>
        {isMail && (
          <Button variant="default" loading={test.isPending} onClick={() => send('mail')}>
            {t('testMail')}
          </Button>
        )}
        {isSms && (
          <Button variant="default" loading={test.isPending} onClick={() => send('sms')}>
            {t('testSms')}
          </Button>
        )}
      </div>
      {test.answer && <Notice tone="confirmed" title={t('testBegun')} announce="status" />}
      <CommandNotice command={test} hasInput={false} />
    </div>
  );
}
