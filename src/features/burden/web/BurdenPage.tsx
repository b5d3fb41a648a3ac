import { useEffect, useRef, useState } from 'react';
import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { useClockAnchor } from '../../../ui/clock.tsx';
import { LoadedPage } from '../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../ui/components/PageHeader.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { leastEntries, leastPeople } from '../burden.ts';
import { viewBurden, type BurdenView } from '../contract.ts';
import classes from './Burden.module.css';
import { CountingIsOff, CountingIsOn } from './CountingSwitch.tsx';
import { FormSection } from './FormSection.tsx';
import { RepeatedQuestions } from './RepeatedQuestions.tsx';
import { useBurdenWords } from './words.ts';

/** 填报负担: what the forms cost people, this month and last, and what they ask twice. */
export function BurdenPage() {
  const t = useBurdenWords();
  const query = useEndpoint(viewBurden, {});
  return (
    <LoadedPage title={t('page')} query={query}>
      {(view) => <Loaded view={view} />}
    </LoadedPage>
  );
}

function Loaded({ view: { current, before, off } }: { view: BurdenView }) {
  const t = useBurdenWords();
  const format = useFormat();
  const isDemo = useClockAnchor()?.demo === true;
  // A switch that was pressed goes away, and the focus with it: it is taken to the heading, and a line says what was done.
  const heading = useRef<HTMLSpanElement>(null);
  const [switched, setSwitched] = useState<{ words: string }>();
  useEffect(() => {
    if (switched) heading.current?.focus();
  }, [switched]);
  const onSwitched = (words: string) => setSwitched({ words });
  const title = (
    <span ref={heading} tabIndex={-1}>
      {t('page')}
    </span>
  );
  return (
    <>
      <PageHeader title={title} lead={t('burden.lead', { month: format.month(current.month) })} />
      <output className={classes['switched']}>{switched?.words}</output>
      <div className={classes['notices']}>
        {isDemo && (
          <Notice title={t('burden.made-up')}>
            <p>{t('burden.made-up-words')}</p>
          </Notice>
        )}
        {off && <CountingIsOff off={off} onSwitched={onSwitched} />}
      </div>
      {current.forms.map((form) => (
        <FormSection key={form.form} form={form.form} current={form} before={before.forms.find((one) => one.form === form.form)} />
      ))}
      <RepeatedQuestions />
      <Section title={t('burden.how')}>
        <ul className={classes['how']}>
          {(['seconds', 'taps', 'prefilled', 'median', 'kept', 'not'] as const).map((name) => (
            <li key={name}>{t(`burden.how.${name}`, { least: leastEntries, people: leastPeople })}</li>
          ))}
        </ul>
      </Section>
      {!off && <CountingIsOn onSwitched={onSwitched} />}
    </>
  );
}
