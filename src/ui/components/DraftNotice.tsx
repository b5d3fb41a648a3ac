import type { DraftState } from '../draft/draft-keeper.ts';
import { useTranslator } from '../language/use-translator.ts';
import { uiMessages } from '../messages.ts';
import { Notice } from './Notice.tsx';
import classes from './DraftNotice.module.css';

/** Says, quietly, that what was typed is kept; loudly, when the device cannot keep it. */
export function DraftNotice({ state }: { state: DraftState }) {
  const t = useTranslator(uiMessages);
  if (state.status === 'notKept') {
    return <Notice tone="urgent" title={t('ui.draft-not-kept')} announce="alert" />;
  }
  if (state.status === 'empty') return <p className={classes['quiet']}>&nbsp;</p>;
  return <p className={classes['quiet']}>{t(state.status === 'keeping' ? 'ui.draft-keeping' : 'ui.draft-kept')}</p>;
}
