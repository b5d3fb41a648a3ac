import type { DraftState } from '../draft/draft-keeper.ts';
import { useFormat } from '../language/format.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { Notice } from './Notice.tsx';
import classes from './DraftNotice.module.css';

/** Says, quietly, that what was typed is kept; loudly, when the device cannot keep it. */
export function DraftNotice({ state }: { state: DraftState }) {
  const t = useTranslator(uiMessages);
  const format = useFormat();
  if (state.status === 'notKept') {
    return <Notice tone="urgent" title={t('ui.draft-not-kept')} announce="alert" />;
  }
  if (state.status === 'empty') return <p className={classes['quiet']}>&nbsp;</p>;
  const time = state.storedAt === undefined ? '' : format.time(new Date(state.storedAt));
  return (
    <p className={classes['quiet']}>{state.status === 'keeping' ? t('ui.draft-keeping') : t('ui.draft-kept', { time })}</p>
  );
}
