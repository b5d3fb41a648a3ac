import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { factWords } from '../fact-words.ts';
import { useFactValue } from '../use-fact-value.ts';
import classes from './Corrected.module.css';
import { useDesk } from './notice-desk.ts';
import { holds } from './words-of-facts.ts';

/** Says that a person set this fact, and what the machine had read. */
export function Corrected({ pointer }: { pointer: string }) {
  const t = useTranslator(factWords);
  const say = useFactValue();
  const { corrected } = useDesk().notice;
  const changed = Object.keys(corrected).filter((candidate) => holds(pointer, candidate));
  if (changed.length === 0) return null;
  // The outermost says it all: a list is told as a whole, not member by member.
  const outermost = changed.filter((candidate) => !changed.some((other) => other !== candidate && holds(other, candidate)));
  const read = outermost
    .filter((candidate) => corrected[candidate] !== null)
    .map((candidate) => say(corrected[candidate], candidate.slice(candidate.lastIndexOf('/') + 1)));
  return (
    <span className={classes['corrected']}>
      <StatusBadge tone="plain">{t('corrected')}</StatusBadge>
      <span>{read.length === 0 ? t('readNothing') : t('readAs', { words: read.join('；') })}</span>
    </span>
  );
}
