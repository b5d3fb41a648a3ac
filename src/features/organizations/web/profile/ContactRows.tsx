import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newId } from '../../../../kernel/ids.ts';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { fieldWords } from '../../field-words.ts';
import { organizationWords } from '../words.ts';
import classes from './Profile.module.css';
import type { ContactContent } from './profile-content.ts';

const atMost = 10;

export interface ContactRowsProps {
  contacts: readonly ContactContent[];
  errorAt(path: string): string | undefined;
  onChange(contacts: ContactContent[]): void;
}

/** Who is to be called. A stored number is not shown; typing replaces it. */
export function ContactRows({ contacts, errorAt, onChange }: ContactRowsProps) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const change = (index: number, changed: Partial<ContactContent>) =>
    onChange(contacts.map((contact, place) => (place === index ? { ...contact, ...changed } : contact)));
  return (
    <fieldset className={classes['contacts']}>
      <legend>{say(fieldWords.contacts)}</legend>
      {contacts.map((contact, index) => {
        const field = (name: 'name' | 'post' | 'phone', label: string) => ({
          label,
          'aria-label': `${t('contactNumber', { number: index + 1 })} ${label}`,
          value: contact[name],
          error: errorAt(`contacts.${index}.${name}`),
          autoComplete: 'off',
          onChange: (event: { currentTarget: { value: string } }) => change(index, { [name]: event.currentTarget.value }),
        });
        return (
          <div key={contact.contactId} className={classes['contact']}>
            <TextInput {...field('name', t('contactName'))} />
            <TextInput {...field('post', t('contactPost'))} />
            <TextInput
              {...field('phone', t('contactPhone'))}
              inputMode="tel"
              placeholder={contact.maskedPhone ?? ''}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('contactRemove', { number: index + 1 })}
              onClick={() => onChange(contacts.filter((_, place) => place !== index))}
            >
              <IconTrash size={18} stroke={1.8} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {contacts.length < atMost && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          onClick={() => onChange([...contacts, { contactId: newId(), name: '', post: '', phone: '', maskedPhone: null }])}
        >
          {t('contactAdd')}
        </Button>
      )}
    </fieldset>
  );
}
