import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { getRecordOptions } from '../../contract.ts';
import { actOfInput } from '../act-of-input.ts';
import { actWordsIn } from '../act-words.ts';
import classes from '../ActLine.module.css';
import { namesOnDevice } from './act-names.ts';

const mostNames = 3;
const mostLetters = 30;

/** What tells an act from another of the same kind, village and day: for whom, how many, how much, and how its note begins. */
export function ActSaysLine({ input }: { input: unknown }) {
  const { language } = useLanguage();
  const act = actOfInput(input);
  const { households } = namesOnDevice(useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 }).data);
  const words = actWordsIn(language);
  const heads = act.householdIds.slice(0, mostNames).flatMap((id) => households.get(id) || []);
  const note = act.note.trim();
  const parts = [words.joined(heads), ...words.measures(act), note.length > mostLetters ? `${note.slice(0, mostLetters)}…` : note].filter((part) => part !== '');
  return parts.length > 0 && <p className={classes['measures']}>{parts.join('\u00A0· ')}</p>;
}
