import { Button, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { addRobot, viewReminderSettings } from '../../contract.ts';
import { languageWords } from '../channel-words.ts';
import { officeWords } from './words.ts';

/** Asks for what the group's settings show: the address, and the key where messages must be signed. */
export function AddRobotDialog({ onClose }: { onClose(): void }) {
  const t = useTranslator(officeWords);
  const say = useSay();
  const formId = useId();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState('');
  const [audience, setAudience] = useState<'organization' | 'office'>('organization');
  const [language, setLanguage] = useState<'zh-CN' | 'en'>('zh-CN');
  const command = useCommand(addRobot, { invalidates: [viewReminderSettings], onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['name', 'address', 'secret']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { name, address, audience, language, ...(secret.trim() === '' ? {} : { secret }) } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('addRobot')}
      actions={
        <>
          <Button variant="default" onClick={onClose} disabled={command.isPending}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} loading={command.isPending}>
            {t('add')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <TextInput label={t('robotName')} description={t('robotNameHint')} required maxLength={40} value={name} error={errors.errorAt('name')} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label={t('robotAddress')} description={t('robotAddressHint')} required autoComplete="off" maxLength={500} value={address} error={errors.errorAt('address')} onChange={(event) => setAddress(event.currentTarget.value)} />
          <PasswordInput label={t('robotSecret')} description={t('robotSecretHint')} autoComplete="off" maxLength={200} value={secret} error={errors.errorAt('secret')} onChange={(event) => setSecret(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-hidden': true }} />
          <NativeSelect
            label={t('columnGroup')}
            description={t('groupHint')}
            value={audience}
            data={[
              { value: 'organization', label: t('groupOfOrganizations') },
              { value: 'office', label: t('groupOfOffice') },
            ]}
            onChange={(event) => setAudience(event.currentTarget.value === 'office' ? 'office' : 'organization')}
          />
          <NativeSelect
            label={t('robotLanguage')}
            value={language}
            data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: say(languageWords[value]) }))}
            onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'zh-CN')}
          />
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        </Stack>
      </form>
    </Dialog>
  );
}
