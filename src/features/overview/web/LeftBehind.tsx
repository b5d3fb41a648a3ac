import { IconCircleCheck } from '@tabler/icons-react';
import { Section } from '../../../ui/components/Section.tsx';
import { useFormat } from '../../../ui/language/format.ts';
import { useTranslator } from '../../../ui/language/use-translator.ts';
import { BareLink, PageLink } from '../../../ui/links.tsx';
import { coverageKinds, type CoverageCount, type CoverageKind, type Overview } from '../contract.ts';
import { Bar } from './Bar.tsx';
import classes from './Overview.module.css';
import { gapSearch, gapsPath, householdsPath, noticesPath } from './paths.ts';
import { overviewWords } from './words.ts';

const leftWords = { village: 'leftVillage', household: 'leftHousehold', person: 'leftPerson' } as const;
const noneWords = { village: 'noneVillage', household: 'noneHousehold', person: 'nonePerson' } as const;

/** plan §二: 不落一村、不落一户、不落一人. */
export function LeftBehind({ view: { coverage, office } }: { view: Overview }) {
  const t = useTranslator(overviewWords);
  const shown = coverageKinds.filter((kind) => coverage[kind].all > 0);
  return (
    <Section title={t('leftTitle')} lead={t('leftLead')} emphasis={shown.some((kind) => coverage[kind].left > 0)}>
      {coverage.village.all === 0 && (
        <p className={classes['soft']}>
          {t('noVillages')} {office && <PageLink to={noticesPath}>{t('toNotices')}</PageLink>}
        </p>
      )}
      <ul className={classes['figures']}>
        {shown.map((kind) => (
          <li key={kind}>
            <Figure kind={kind} count={coverage[kind]} />
          </li>
        ))}
      </ul>
      {coverage.village.all > 0 && coverage.household.all === 0 && (
        <p className={classes['soft']}>
          {t('noHouseholds')} <PageLink to={householdsPath}>{t('toHouseholds')}</PageLink>
        </p>
      )}
      {shown.length > 0 && <CoverageTable kinds={shown} coverage={coverage} />}
    </Section>
  );
}

function Figure({ kind, count: { all, left } }: { kind: CoverageKind; count: CoverageCount }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  const covered = all - left;
  const counts = { all, covered, left };
  return (
    <div className={classes['figure']}>
      {left === 0 ? (
        <p className={classes['whole']}>
          <IconCircleCheck size={22} stroke={1.8} aria-hidden />
          {t(noneWords[kind], counts)}
        </p>
      ) : (
        <BareLink to={gapsPath} search={gapSearch(kind)} className={classes['opening']}>
          <span className={classes['number']}>{format.count(left)}</span>
          <span>{t(leftWords[kind], counts)}</span>
        </BareLink>
      )}
      <Bar parts={[{ tone: 'confirmed', count: covered }, { tone: 'urgent', count: left }]} />
      <p className={classes['small']}>{t('coveredOf', counts)}</p>
    </div>
  );
}

/** The table behind the bars. */
function CoverageTable({ kinds, coverage }: { kinds: readonly CoverageKind[]; coverage: Overview['coverage'] }) {
  const t = useTranslator(overviewWords);
  const format = useFormat();
  return (
    <details className={classes['table']}>
      <summary>{t('asTable')}</summary>
      <table>
        <caption>{t('tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnKind')}</th>
            <th scope="col">{t('columnAll')}</th>
            <th scope="col">{t('columnCovered')}</th>
            <th scope="col">{t('columnLeft')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(kind)}</th>
              <td>{format.count(coverage[kind].all)}</td>
              <td>{format.count(coverage[kind].all - coverage[kind].left)}</td>
              <td>{format.count(coverage[kind].left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
