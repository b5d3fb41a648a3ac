import type { ReactNode } from 'react';
import { useFormat } from '../../../../ui/language/format.ts';
import { useLanguage } from '../../../../ui/language/language.tsx';
import { PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { EvidenceStrip } from '../../../evidence/web/public-parts.tsx';
import { pairingPath } from '../../../pairings/pairing-path.ts';
import type { ActView } from '../../views.ts';
import { factsOf, namesOf, servedInWords } from '../act-facts.ts';
import { householdPath, needPath } from '../paths.ts';
import { useActWords } from '../words.ts';
import classes from './ActPage.module.css';

/** What an act says, in the order of the form; what was left empty is not listed, but for place and evidence. */
export function Facts({ view }: { view: ActView }) {
  const t = useActWords();
  const format = useFormat();
  const { language } = useLanguage();
  const { act, organizationName, campaignName, recordedByName, recordedAt } = view;
  const names = namesOf(view);
  const linked: Readonly<Record<string, ReactNode>> = {
    ...(act.householdIds.length > 0 ? { households: <Households view={view} /> } : {}),
    ...(act.evidenceIds.length > 0 ? { evidence: <EvidenceStrip evidenceIds={act.evidenceIds} /> } : {}),
    ...(act.serves.length > 0 ? { serves: <Serves view={view} /> } : {}),
  };
  return (
    <dl className={classes['facts']}>
      {factsOf(act, names, language)
        .filter(({ words }) => words !== '')
        .map(({ key, label, words }) => (
          <Fact key={key} label={label}>
            {linked[key] ?? words}
          </Fact>
        ))}
      <Fact label={t('assistance.field.organization')}>{organizationName}</Fact>
      <Fact label={t('assistance.field.campaign')}>{campaignName}</Fact>
      <Fact label={t('assistance.field.recorded')}>
        {recordedByName} · {format.dateTime(recordedAt)}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The place and the registry know the households; an organization reads their names alone. */
function Households({ view: { act, households } }: { view: ActView }) {
  const t = useActWords();
  const { role } = useSignedIn();
  const isKeeper = role !== 'orgHead' && role !== 'reporter';
  return (
    <ul className={classes['names']}>
      {households
        .filter(({ id }) => act.householdIds.includes(id))
        .map(({ id, name }) => {
          const words = name || t('assistance.no-head');
          return <li key={id}>{isKeeper ? <PageLink to={householdPath(id)}>{words}</PageLink> : words}</li>;
        })}
    </ul>
  );
}

function Serves({ view }: { view: ActView }) {
  const { language } = useLanguage();
  const { role } = useSignedIn();
  const names = namesOf(view);
  const isKeeper = role !== 'orgHead' && role !== 'reporter';
  return (
    <ul className={classes['names']}>
      {view.act.serves.map((served) => {
        const words = servedInWords({ serves: [served] }, names, language);
        if (served.type === 'pairing') return <li key={served.id}><PageLink to={pairingPath(served.id)}>{words}</PageLink></li>;
        return <li key={served.id}>{served.type === 'need' && isKeeper ? <PageLink to={needPath(served.id)}>{words}</PageLink> : words}</li>;
      })}
    </ul>
  );
}
