import { StatusBadge } from '../../../ui/components/StatusBadge.tsx';
import { useSay, useTranslator } from '../../../ui/language/use-translator.ts';
import { fieldWords } from '../field-words.ts';
import type { ProfileField } from '../profile.ts';
import classes from './Completeness.module.css';
import { organizationWords } from './words.ts';

const namedAtMost = 3;

/** Whether a profile is whole, and what it lacks: a task, never a score. */
export function Completeness({ missing }: { missing: readonly ProfileField[] }) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  if (missing.length === 0) return <StatusBadge tone="confirmed">{t('complete')}</StatusBadge>;
  const fields = missing.slice(0, namedAtMost).map((field) => say(fieldWords[field])).join(t('comma'));
  return (
    <span className={classes['missing']}>
      <StatusBadge tone="notYet">{t('missingCount', { count: missing.length })}</StatusBadge>
      <span className={classes['soft']}>{t(missing.length > namedAtMost ? 'missingMore' : 'missingThese', { fields })}</span>
    </span>
  );
}
