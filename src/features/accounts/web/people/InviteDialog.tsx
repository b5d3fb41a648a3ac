import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import type { Role } from '../../../../kernel/actor.ts';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { invitePeople, listPeople, type IssuedInvitation, type People } from '../../people-contract.ts';
import { roleWords } from '../role-words.ts';
import { peopleWords } from './words.ts';

const placesOf = (role: Role, people: People) => {
  if (role === 'orgHead' || role === 'reporter') return { field: 'organizationId', places: people.organizations } as const;
  if (role === 'township') return { field: 'townshipId', places: people.townships } as const;
  if (role === 'village') return { field: 'villageId', places: people.villages } as const;
  return undefined;
};

export interface InviteDialogProps {
  people: People;
  /** What the button that opened it knows already. */
  start: { role?: Role; placeId?: string };
  onClose(): void;
  onIssued(invitations: IssuedInvitation[]): void;
}

/** Role, place, and the name where it is known; the answer is a link. */
export function InviteDialog({ people, start, onClose, onIssued }: InviteDialogProps) {
  const t = useTranslator(peopleWords);
  const say = useSay();
  const formId = useId();
  // Before a plan is launched there is no organization or village for anybody to stand for.
  const roles = people.rolesToBringIn.filter((one) => placesOf(one, people)?.places.length !== 0);
  const [role, setRole] = useState<Role>(start.role ?? roles[0] ?? 'reporter');
  const [placeId, setPlaceId] = useState(start.placeId ?? '');
  const [name, setName] = useState('');
  const command = useCommand(invitePeople, {
    invalidates: [listPeople],
    onSuccess: ({ invitations }) => onIssued(invitations),
  });
  const errors = useFieldErrors(command.error, ['invitations.*.name']);
  const wanted = placesOf(role, people);
  const chosen = wanted?.places.find(({ id }) => id === placeId) ?? wanted?.places[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = wanted && chosen ? { [wanted.field]: chosen.id } : {};
    command.send({ body: { invitations: [{ role, ...place, ...(name.trim() === '' ? {} : { name }) }] } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('inviteTitle')}
      actions={
        <Button type="submit" form={formId} loading={command.isPending}>
          {t('makeLink')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={t('role')}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
            data={roles.map((one) => ({ value: one, label: say(roleWords[one]) }))}
          />
          {wanted && (
            <NativeSelect
              label={t('place')}
              value={chosen?.id ?? ''}
              onChange={(event) => setPlaceId(event.currentTarget.value)}
              data={wanted.places.map((place) => ({ value: place.id, label: place.name }))}
            />
          )}
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            value={name}
            error={errors.errorAt('invitations.0.name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        </Stack>
      </form>
    </Dialog>
  );
}
