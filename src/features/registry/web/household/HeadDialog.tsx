import { NativeSelect, Stack } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import type { Relation } from '../../codes.ts';
import { moveHead, type HouseholdView } from '../../household-contract.ts';
import { FormActions, FormNotice, WhyInput } from '../form-parts.tsx';
import { householdWords } from '../household-words.ts';
import { useCodeWords } from '../use-code-words.ts';
import { changed } from './changed.ts';

/** Every relation is one to the head, so all of them are looked at again; the former head's must be chosen. */
export function HeadDialog({ household, onClose }: { household: HouseholdView; onClose(): void }) {
  const t = useTranslator(householdWords);
  const words = useCodeWords();
  const formId = useId();
  const candidates = household.persons.filter(({ isHead }) => !isHead);
  const [personId, setPersonId] = useState(candidates[0]?.personId ?? '');
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const [why, setWhy] = useState('');
  const command = useCommand(moveHead, { invalidates: changed, onSuccess: onClose });
  const errors = useFieldErrors(command.error, ['why', 'personId']);
  const others = household.persons.filter((person) => person.personId !== personId);
  const relationOf = (person: { personId: string; relation: string }) => told[person.personId] ?? (person.relation === 'head' ? '' : person.relation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const relations = others.flatMap((person) => {
      const relation = relationOf(person);
      return relation === '' ? [] : [{ personId: person.personId, relation: relation as Relation }];
    });
    command.send({ params: { householdId: household.householdId }, body: { revision: household.revision, personId, relations, why } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('moveHead')}
      actions={<FormActions formId={formId} isPending={command.isPending} onClose={onClose} />}
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <NativeSelect
              label={t('newHead')}
              value={personId}
              error={errors.errorAt('personId')}
              onChange={(event) => setPersonId(event.currentTarget.value)}
              data={candidates.map((person) => ({ value: person.personId, label: person.name }))}
            />
            <p>{t('relationsNow')}</p>
            {others.map((person) => (
              <NativeSelect
                key={person.personId}
                label={person.name}
                value={relationOf(person)}
                required
                onChange={(event) => setTold({ ...told, [person.personId]: event.currentTarget.value })}
                data={[{ value: '', label: t('choose') }, ...words.choices('relations').filter(({ value }) => value !== 'head')]}
              />
            ))}
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
        </Stack>
      </form>
    </Dialog>
  );
}
