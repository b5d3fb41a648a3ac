import { Stack } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand, type CommandState } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { HouseholdView, PersonView } from '../../household-contract.ts';
import { addPerson, changePerson } from '../../person-contract.ts';
import { FormActions, FormNotice, WhyInput } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { changed } from './changed.ts';
import { changedPerson, emptyPerson, personDraftOf, writtenPerson, type PersonDraft } from './household-draft.ts';
import { personErrorFields, PersonFields } from './PersonFields.tsx';

export function AddPersonDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const command = useCommand(addPerson, { invalidates: changed, onSuccess: onClose });
  const { householdId } = household;
  return (
    <PersonDialog
      title={t('addPerson')}
      start={emptyPerson}
      command={command}
      onSave={(draft, why) => command.send({ params: { householdId }, body: { why, person: writtenPerson(draft) } })}
      onClose={onClose}
    />
  );
}

export function ChangePersonDialog({ person, onClose }: { person: PersonView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const command = useCommand(changePerson, { invalidates: changed, onSuccess: onClose });
  const { personId, revision, name } = person;
  return (
    <PersonDialog
      title={t('changePerson', { name })}
      start={personDraftOf(person)}
      person={person}
      command={command}
      onSave={(draft, why) => command.send({ params: { personId }, body: { revision, why, person: changedPerson(draft, person) } })}
      onClose={onClose}
    />
  );
}

interface PersonDialogProps {
  title: ReactNode;
  start: PersonDraft;
  person?: PersonView;
  command: CommandState;
  onSave(draft: PersonDraft, why: string): void;
  onClose(): void;
}

function PersonDialog({ title, start, person, command, onSave, onClose }: PersonDialogProps) {
  const formId = useId();
  const [draft, setDraft] = useState(start);
  const [why, setWhy] = useState('');
  const errors = useFieldErrors(command.error, ['why', ...personErrorFields('person')]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(draft, why);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <PersonFields draft={draft} onChange={setDraft} errors={errors} at="person" {...(person ? { person, isHead: person.isHead } : {})} />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
