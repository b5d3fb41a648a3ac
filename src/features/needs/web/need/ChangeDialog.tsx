import { Button, Stack, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { Dialog } from '../../../../ui/components/Dialog.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { changeNeed } from '../../contract.ts';
import type { NeedView } from '../../views.ts';
import { contentOf, draftOf, NeedFields } from '../NeedFields.tsx';
import { staleAfterChange } from '../stale.ts';
import { useNeedWords } from '../words.ts';

const fields = ['kind', 'personId', 'summary', 'quantity', 'unit', 'dueOn', 'why'];

/** Everything that a need says may be said anew; what it said stays in its history. */
export function ChangeDialog({ view: { need, revision, kinds, persons }, onClose }: { view: NeedView; onClose(): void }) {
  const t = useNeedWords();
  const formId = useId();
  const [draft, setDraft] = useState(() => draftOf(need));
  const [note, setNote] = useState('');
  // The state that the person saw: what others change meanwhile must not be written over in silence.
  const [seen] = useState(revision);
  const command = useCommand(changeNeed, { invalidates: staleAfterChange, onSuccess: onClose });
  const errors = useFieldErrors(command.error, fields.map((field) => `content.${field}`));
  const content = contentOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (content) command.send({ params: { needId: need.needId }, body: { revision: seen, content, note } });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('needs.change-title')}
      actions={
        <Button type="submit" form={formId} loading={command.isPending} disabled={!content}>
          {t('needs.save')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <NeedFields draft={draft} onChange={setDraft} kinds={kinds} persons={persons} errorAt={(path) => errors.errorAt(`content.${path}`)} />
            <TextInput label={t('needs.field.note')} maxLength={500} autoComplete="off" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </FormFields>
          <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        </Stack>
      </form>
    </Dialog>
  );
}
