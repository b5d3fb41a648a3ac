import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, type CommandState } from '../../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { ReasonDialog } from '../../../../ui/components/ReasonDialog.tsx';
import { changeMeasure, endMeasure, endResponsibility, type HouseholdCareView } from '../../contract.ts';
import { AssignDialog } from '../AssignDialog.tsx';
import { MeasureDialog } from '../MeasureDialog.tsx';
import { staleAfterCare } from '../stale.ts';
import { useCoverageWords } from '../words.ts';
import type { Measure, Responsibility } from './CareLines.tsx';

export type OpenDialog =
  | { what: 'assign' | 'measure' }
  | { what: 'endResponsibility'; line: Responsibility }
  | { what: 'endMeasure' | 'changeMeasure'; line: Measure };

export interface CareDialogsProps {
  care: HouseholdCareView;
  open: OpenDialog | undefined;
  onClose(): void;
}

/** The one dialog that is open, if any. */
export function CareDialogs({ care, open, onClose }: CareDialogsProps) {
  const { householdId, villageId, villageName, persons } = care;
  const place = { householdId, villageId, villageName, headName: persons[0]?.name ?? null };
  switch (open?.what) {
    case undefined:
      return null;
    case 'assign':
      return <AssignDialog place={place} onClose={onClose} />;
    case 'measure':
      return <MeasureDialog place={place} mayWholeVillage={false} onClose={onClose} />;
    case 'endResponsibility':
      return <EndResponsibility line={open.line} onClose={onClose} />;
    case 'endMeasure':
      return <EndMeasure line={open.line} onClose={onClose} />;
    case 'changeMeasure':
      return <ChangeMeasure line={open.line} onClose={onClose} />;
  }
}

function EndResponsibility({ line, onClose }: { line: Responsibility; onClose(): void }) {
  const t = useCoverageWords();
  const command = useCommand(endResponsibility, { invalidates: staleAfterCare, onSuccess: onClose });
  const { responsibilityId, organizationName } = line;
  return (
    <EndingDialog
      title={t('care.end-responsible')}
      what={organizationName}
      command={command}
      onClose={onClose}
      onEnd={(reason) => command.send({ params: { responsibilityId }, body: { reason } })}
    />
  );
}

function EndMeasure({ line: { measureId, content }, onClose }: { line: Measure; onClose(): void }) {
  const t = useCoverageWords();
  const command = useCommand(endMeasure, { invalidates: staleAfterCare, onSuccess: onClose });
  return (
    <EndingDialog
      title={t('care.end-measure')}
      what={content}
      command={command}
      onClose={onClose}
      onEnd={(reason) => command.send({ params: { measureId }, body: { reason } })}
    />
  );
}

interface EndingDialogProps {
  title: string;
  what: string;
  command: CommandState;
  onClose(): void;
  onEnd(reason: string): void;
}

function EndingDialog({ title, what, command, onClose, onEnd }: EndingDialogProps) {
  const t = useCoverageWords();
  return (
    <ReasonDialog onClose={onClose} title={title} reasonLabel={t('care.reason')} confirmLabel={title} command={command} onConfirm={onEnd}>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{t('care.end-words')}</p>
    </ReasonDialog>
  );
}

function ChangeMeasure({ line, onClose }: { line: Measure; onClose(): void }) {
  const t = useCoverageWords();
  const { measureId } = line;
  const [content, setContent] = useState(line.content);
  const [endsOn, setEndsOn] = useState(line.endsOn ?? '');
  const command = useCommand(changeMeasure, { invalidates: staleAfterCare, onSuccess: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('care.change-measure')}
      confirmLabel={t('care.save')}
      isPending={command.isPending}
      canConfirm={content.trim() !== ''}
      onConfirm={() => command.send({ params: { measureId }, body: { content, endsOn: endsOn || null } })}
    >
      <Stack gap="md">
        <FormFields isSent={command.isPending}>
          <TextInput label={t('care.content')} required maxLength={300} value={content} onChange={(event) => setContent(event.currentTarget.value)} />
          <DateInput label={t('care.ends-on')} value={endsOn} onChange={setEndsOn} />
        </FormFields>
        <CommandNotice command={command} />
      </Stack>
    </ConfirmDialog>
  );
}
