import { Button, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { showContactPhone, viewOrganization, type Contact, type OrganizationProfile } from '../../profile-contract.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';

/** Whom to call; a number is shown whole for a reason. */
export function Contacts({ profile: { organizationId, contacts } }: { profile: OrganizationProfile }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const [asked, setAsked] = useState<Contact>();
  return (
    <Section title={say(fieldWords.contacts)} lead={t('contactsHow')}>
      {contacts.length === 0 && <p className={classes['soft']}>{t('contactsNone')}</p>}
      <ul className={classes['list']}>
        {contacts.map((contact) => (
          <li key={contact.contactId} className={classes['item']}>
            <span>
              <strong>{contact.name}</strong> <span className={classes['soft']}>{contact.post}</span>
            </span>
            <span className="jd-number">{contact.maskedPhone ?? <span className={classes['soft']}>{t('noPhone')}</span>}</span>
            {contact.maskedPhone !== null && (
              <Button
                className="jd-no-print"
                variant="subtle"
                aria-label={t('showPhoneFor', { name: contact.name })}
                onClick={() => setAsked(contact)}
              >
                {t('showPhone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <ShowPhone organizationId={organizationId} contact={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function ShowPhone({ organizationId, contact, onClose }: { organizationId: string; contact: Contact; onClose(): void }) {
  const t = useTranslator(organizationWords);
  const formId = useId();
  const [reason, setReason] = useState('');
  const command = useCommand(showContactPhone, { invalidates: [viewOrganization] });
  const errors = useFieldErrors(command.error, ['reason']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ params: { organizationId, contactId: contact.contactId }, body: { reason } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('showPhoneOf', { name: contact.name })}
      actions={
        command.answer ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <Button type="submit" form={formId} loading={command.isPending} disabled={reason.trim() === ''}>
            {t('showPhoneDo')}
          </Button>
        )
      }
    >
      {command.answer ? (
        <p className={classes['phone']}>{command.answer.phone}</p>
      ) : (
        <form id={formId} onSubmit={submit} className={classes['reason']}>
          <TextInput
            label={t('showPhoneWhy')}
            description={t('showPhoneHow')}
            value={reason}
            error={errors.errorAt('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        </form>
      )}
    </Dialog>
  );
}
