import { useMemo } from 'react';
import type { Language } from '../../kernel/language.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemError, type ToldRefusal } from './problem-error.ts';

export interface FieldErrors {
  /** The sentence beside a field, by its path in the body: `errorAt('acts.0.date')`. */
  errorAt(path: string): string | undefined;
  /** For `isShownElsewhere` of the notices: the refusal stands beside one of the form's fields. */
  isShown(refusal: ToldRefusal): boolean;
}

/**
 * Lays the refusals of an answer beside the fields that they are about (`at: 'body.acts.0.date'`).
 * @param fields paths of the body that the form shows, `*` for an index: `acts.*.date`
 */
export function fieldErrorsOf(error: unknown, fields: readonly string[], language: Language): FieldErrors {
  const shapes = fields.map((field) => new RegExp(`^body\\.${field.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`));
  const isShown = ({ at }: ToldRefusal) => at !== undefined && shapes.some((shape) => shape.test(at));
  const refusals = error instanceof ProblemError ? error.refusals.filter(isShown) : [];
  return {
    errorAt(path) {
      const here = refusals.filter(({ at }) => at === `body.${path}`).map(({ message }) => message[language]);
      return here.length > 0 ? here.join('\n') : undefined;
    },
    isShown,
  };
}

/** The same for a form: `const errors = useFieldErrors(command.error, ['name', 'acts.*.date'])`. */
export function useFieldErrors(error: unknown, fields: readonly string[]): FieldErrors {
  const { language } = useLanguage();
  const key = fields.join('\n');
  return useMemo(() => fieldErrorsOf(error, key.split('\n'), language), [error, key, language]);
}
