import { Button } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageParam } from '../../../../ui/links.tsx';
import { listVillageChanges, listVillageRecords, type VillageRecord } from '../../contract.ts';
import { History, HistoryPart, type HistoryPartProps } from '../history/History.tsx';
import { registryPageWords } from '../page-words.ts';
import { householdsPath, villagesPath } from '../paths.ts';
import { registryWords } from '../words.ts';
import { PlaceSection } from './PlaceSection.tsx';
import { VillageDialog } from './VillageDialog.tsx';
import classes from './VillagePage.module.css';

/** One village: what is known of it, who is registered there, and who changed what. */
export function VillagePage() {
  const t = useTranslator({ ...registryWords, ...registryPageWords });
  const villageId = usePageParam('villageId');
  const query = useEndpoint(listVillageRecords, {});
  const back = <PageLink to={villagesPath}>{t('villages')}</PageLink>;
  return (
    <LoadedPage title={t('village')} back={back} query={query}>
      {({ villages }) => {
        const village = villages.find((one) => one.villageId === villageId);
        return village ? <Village key={villageId} village={village} /> : <PageHeader back={back} title={t('village')} lead={t('noSuchVillage')} />;
      }}
    </LoadedPage>
  );
}

function Village({ village }: { village: VillageRecord }) {
  const t = useTranslator({ ...registryWords, ...registryPageWords });
  const format = useFormat();
  const [isEdited, setEdited] = useState(false);
  const { villageId, name, townshipName, registered, unfinished } = village;
  const known = (value: number | null, shown: (value: number) => string = format.count) => (value === null ? t('unknown') : shown(value));
  const facts = [
    [t('villageHouseholds'), known(village.allHouseholds)],
    [t('villagePersons'), known(village.allPersons)],
    [t('distance'), known(village.distanceToCountyKm)],
    [t('collectiveIncome'), known(village.collectiveIncomeFen, format.money)],
    [t('divisionCode'), village.divisionCode ?? t('unknown')],
  ] as const;
  return (
    <>
      <PageHeader
        back={<PageLink to={villagesPath}>{t('villages')}</PageLink>}
        title={name}
        lead={townshipName ?? undefined}
        actions={<Button onClick={() => setEdited(true)}>{t('editVillage')}</Button>}
      />
      <Section title={t('inRegistry')}>
        <dl className={classes['facts']}>
          <div>
            <dt>{t('registeredNow')}</dt>
            <dd>
              <PageLink to={householdsPath} search={{ villageId }}>
                {t('allHouseholds', registered)}
              </PageLink>
            </dd>
          </div>
          <div>
            <dt>{t('stateUnfinished')}</dt>
            <dd>
              <PageLink to={householdsPath} search={{ villageId, state: 'unfinished' }}>
                {t('allHouseholds', unfinished)}
              </PageLink>
            </dd>
          </div>
        </dl>
      </Section>
      <Section title={t('villageFacts')}>
        <dl className={classes['facts']}>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <PlaceSection village={village} />
      <History id={villageId} part={VillageHistory} />
      {isEdited && <VillageDialog village={village} onClose={() => setEdited(false)} />}
    </>
  );
}

function VillageHistory({ id: villageId, before, ...part }: HistoryPartProps) {
  const query = useEndpoint(listVillageChanges, { params: { villageId }, query: before === undefined ? {} : { before } });
  return <HistoryPart query={query} {...part} />;
}
