import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldErrors } from '../../../ui/api/field-errors.ts';
import type { CommandState } from '../../../ui/api/use-command.ts';
import { CommandNotice } from '../../../ui/components/CommandNotice.tsx';
import { keepField } from '../../../ui/keep-field.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { registryWords } from './words.ts';

/** Why something is changed; the same field in every form. */
export function WhyInput({ value, onChange, error }: { value: string; onChange(why: string): void; error?: string | undefined }) {
  const t = useTranslator(registryWords);
  return (
    <TextInput
      label={t('why')}
      description={t('whyHint')}
      required
      maxLength={200}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The last line of a form: how its command fares. What was refused beside a field is brought into sight: on a phone it is above. */
export function FormNotice({ command, errors }: { command: CommandState; errors: FieldErrors }) {
  const place = useRef<HTMLDivElement>(null);
  const { error } = command;
  useEffect(() => {
    if (error) place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return (
    <div ref={place}>
      <CommandNotice command={command} isShownElsewhere={errors.isShown} />
    </div>
  );
}

export interface FormActionsProps {
  formId: string;
  isPending: boolean;
  onClose(): void;
  label?: ReactNode;
}

/** The buttons of a form in a dialog. */
export function FormActions({ formId, isPending, onClose, label }: FormActionsProps) {
  const t = useTranslator(registryWords);
  return (
    <>
      <Button variant="default" onClick={onClose} disabled={isPending}>
        {t('cancel')}
      </Button>
      <Button type="submit" form={formId} onMouseDown={keepField} loading={isPending}>
        {label ?? t('save')}
      </Button>
    </>
  );
}

/** A whole number as typed, or null where the field was left empty; undefined where it is no number. */
export function typedCount(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
