import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { saveReminderSettings, viewOwnReminders, viewReminderSettings, type ReminderSettingsView } from '../../contract.ts';
import { channelOrder, channelWords } from '../channel-words.ts';
import classes from '../Reminders.module.css';
import { StepsEditor } from './StepsEditor.tsx';
import { officeWords } from './words.ts';

/** Everything that the office sets, in one form: on or off, times, channels. */
export function TimesSection({ settings }: { settings: ReminderSettingsView }) {
  const t = useTranslator(officeWords);
  const say = useSay();
  const format = useFormat();
  const [enabled, setEnabled] = useState(settings.enabled);
  const [steps, setSteps] = useState(settings.steps);
  const [channels, setChannels] = useState(settings.channels);
  // Of what this form was filled from, not of what a colleague has saved since: that is told, not overwritten.
  const [revision, setRevision] = useState(settings.revision);
  const command = useCommand(saveReminderSettings, {
    invalidates: [viewReminderSettings, viewOwnReminders],
    onSuccess: (saved) => setRevision(saved.revision),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { enabled, steps, channels, revision } });
  };
  const { savedBy, savedAt } = settings;
  return (
    <Section
      title={t('timesTitle')}
      lead={savedBy !== null && savedAt !== null ? t('savedBy', { name: savedBy, time: format.dateTime(savedAt) }) : t('byDefault')}
    >
      <form className={classes['form']} onSubmit={submit}>
        <Checkbox
          label={t('enabled')}
          description={t('enabledHint')}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        <StepsEditor steps={steps} onChange={setSteps} />
        <fieldset className={classes['group']}>
          <legend>{t('channels')}</legend>
          {channelOrder.map((channel) => {
            const isSetUp = settings.setUp.includes(channel);
            return (
              <Checkbox
                key={channel}
                label={isSetUp ? say(channelWords[channel]) : `${say(channelWords[channel])} · ${t('notSetUp')}`}
                checked={channels.includes(channel)}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  setChannels(channelOrder.filter((one) => (one === channel ? isOn : channels.includes(one))));
                }}
              />
            );
          })}
          <p className={classes['soft']}>{t('channelsHint')}</p>
        </fieldset>
        <CommandNotice command={command} />
        {command.answer && <Notice tone="confirmed" title={t('saved')} announce="status" />}
        <Button type="submit" loading={command.isPending}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
