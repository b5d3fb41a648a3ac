import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Section } from '../../../../ui/components/Section.tsx';
import { useRowKeys } from '../../../../ui/row-keys.ts';
import { usePairingPageWords } from '../pairing/pairing-words.ts';
import { contactsOf, type AgreementDraft, type ContactDraft } from './agreement-draft.ts';
import classes from './AgreementForm.module.css';

export interface ContactFieldsProps {
  draft: AgreementDraft;
  signers: readonly { pairingId: string; organizationName: string }[];
  villageName: string;
  onChange(contacts: ContactDraft[]): void;
  /** By the place in what is sent, where empty rows are left out. */
  errorAt(index: number, field: string): string | undefined;
}

/** Whom to call on each side. */
export function ContactFields({ draft, signers, villageName, onChange, errorAt }: ContactFieldsProps) {
  const t = usePairingPageWords();
  const { contacts } = draft;
  const keys = useRowKeys(contacts.length);
  const sent = contactsOf(draft);
  const changeRow = (index: number, changed: Partial<ContactDraft>) =>
    onChange(contacts.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  const parties = [...signers.map(({ pairingId, organizationName }) => ({ value: pairingId, label: organizationName })), { value: '', label: villageName }];
  return (
    <Section title={t('contacts')} lead={t('contactsLead')}>
      <div className={classes['fields']}>
        {contacts.map((contact, index) => {
          const errorOf = (field: string) => (sent.includes(contact) ? errorAt(sent.indexOf(contact), field) : undefined);
          return (
            <div key={keys.keys[index]} className={classes['contact']}>
              <NativeSelect
                label={t('contactOf')}
                data={parties}
                value={contact.pairingId}
                onChange={(event) => changeRow(index, { pairingId: event.currentTarget.value })}
              />
              <TextInput
                label={t('contactName')}
                maxLength={40}
                value={contact.name}
                error={errorOf('name')}
                onChange={(event) => changeRow(index, { name: event.currentTarget.value })}
              />
              <TextInput
                label={t('contactPost')}
                maxLength={40}
                value={contact.post}
                error={errorOf('post')}
                onChange={(event) => changeRow(index, { post: event.currentTarget.value })}
              />
              <TextInput
                label={t('contactPhone')}
                inputMode="tel"
                maxLength={20}
                placeholder={contact.kept ? t('contactPhoneKept', { phone: contact.kept.maskedPhone }) : ''}
                value={contact.phone}
                error={errorOf('phone')}
                onChange={(event) => changeRow(index, { phone: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  keys.removed(index);
                  onChange(contacts.filter((_, at) => at !== index));
                }}
              >
                {t('remove')}
              </Button>
            </div>
          );
        })}
        <Button
          variant="default"
          className={classes['add']}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          onClick={() => onChange([...contacts, { pairingId: signers[0]?.pairingId ?? '', name: '', post: '', phone: '' }])}
        >
          {t('addContact')}
        </Button>
      </div>
    </Section>
  );
}
