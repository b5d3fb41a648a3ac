import { useId } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { Section } from '../../../../ui/components/Section.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { usePageSearch } from '../../../../ui/links.tsx';
import { viewImport, type ImportView } from '../../imports/contract.ts';
import { CancelButton } from './CancelButton.tsx';
import classes from './imports.module.css';
import { viewOf } from './view-of.ts';
import { importWords } from './words.ts';

const askEveryMs = 700;

/** Work under way: how far it is, and the way out. What it asks, the page around it hears too. */
export function Working({ view: { importId, state, progress, actions } }: { view: ImportView }) {
  const [search] = usePageSearch();
  useEndpoint(viewImport, viewOf(importId, search), { refetchIntervalMs: askEveryMs });
  const t = useTranslator(importWords);
  const id = useId();
  const { done, total } = progress;
  const percent = total === 0 ? 0 : Math.min(100, Math.round((100 * done) / total));
  return (
    <Section title={<span id={id}>{t('working', { state })}</span>} emphasis>
      <div className={classes['working']}>
        <progress className={classes['bar']} aria-labelledby={id} max={100} {...(total > 0 && { value: percent })} />
        <div className={classes['figures']}>
          <output aria-live="off">{total > 0 ? t('percent', { percent }) : ''}</output>
          {state !== 'reading' && total > 0 && <span>{t(state === 'undoing' ? 'changesOf' : 'rowsOf', { done, total })}</span>}
        </div>
        <p className={classes['hint']}>{t('workingHint', { state })}</p>
        {actions.includes('cancel') && <CancelButton importId={importId} />}
      </div>
    </Section>
  );
}
