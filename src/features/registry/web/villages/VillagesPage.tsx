import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useFormat } from '../../../../ui/language/format.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton, PageLink } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import { listVillageRecords, type TownshipRecord, type VillageRecord } from '../../contract.ts';
import { NoVillages } from '../NoVillages.tsx';
import { registryPageWords } from '../page-words.ts';
import { householdsPath, ruleSetsPath, villagePath } from '../paths.ts';
import { registryWords } from '../words.ts';
import { TownshipCodeDialog } from './TownshipCodeDialog.tsx';
import { VillageDialog } from './VillageDialog.tsx';

/** Every village with how many are registered and how many still need help; each number opens its list. */
export function VillagesPage() {
  const t = useTranslator({ ...registryWords, ...registryPageWords });
  const query = useEndpoint(listVillageRecords, {});
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  const [edited, setEdited] = useState<VillageRecord>();
  const [coded, setCoded] = useState<TownshipRecord>();
  return (
    <LoadedPage title={t('villages')} query={query}>
      {({ villages, townships }) => (
        <>
          <PageHeader
            title={t('villages')}
            lead={t('villagesLead')}
            actions={
              <PageButton to={ruleSetsPath} variant="default">
                {t('toRuleSets')}
              </PageButton>
            }
          />
          <Section flush>
            <VillageTable villages={villages} onEdit={setEdited} />
          </Section>
          {isOfOffice && townships.length > 0 && (
            <Section title={t('townships')} lead={t('townshipsLead')}>
              <Group gap="xs">
                {townships.map((township) => (
                  <Button key={township.townshipId} variant="default" onClick={() => setCoded(township)}>
                    {township.name} · {township.divisionCode ?? t('unknown')}
                  </Button>
                ))}
              </Group>
            </Section>
          )}
          {edited && <VillageDialog village={edited} onClose={() => setEdited(undefined)} />}
          {coded && <TownshipCodeDialog township={coded} onClose={() => setCoded(undefined)} />}
        </>
      )}
    </LoadedPage>
  );
}

function OpenList({ count, search }: { count: number; search: Record<string, string> }) {
  const format = useFormat();
  return (
    <PageLink to={householdsPath} search={search}>
      {format.count(count)}
    </PageLink>
  );
}

const nameCell = ({ villageId, name }: VillageRecord) => <PageLink to={villagePath(villageId)}>{name}</PageLink>;

function EditButton({ village, onEdit }: { village: VillageRecord; onEdit(village: VillageRecord): void }) {
  const t = useTranslator(registryWords);
  return (
    <Button variant="default" size="compact-sm" onClick={() => onEdit(village)} aria-label={t('editVillageOf', { name: village.name })}>
      {t('editVillage')}
    </Button>
  );
}

function VillageTable({ villages, onEdit }: { villages: readonly VillageRecord[]; onEdit(village: VillageRecord): void }) {
  const t = useTranslator(registryWords);
  const format = useFormat();
  const opening = (count: number, search: Record<string, string>) => <OpenList count={count} search={search} />;
  const editing = (village: VillageRecord) => <EditButton village={village} onEdit={onEdit} />;
  const columns: Column<VillageRecord>[] = [
    { id: 'name', header: t('village'), isHeading: true, cell: nameCell, sortBy: (village) => village.name },
    { id: 'township', header: t('township'), cell: (village) => village.townshipName ?? '', sortBy: (village) => village.townshipName ?? '' },
    {
      id: 'households',
      header: t('columnRegistered'),
      align: 'end',
      sortBy: (village) => village.registered.households,
      cell: ({ villageId, registered }) => opening(registered.households, { villageId }),
    },
    { id: 'persons', header: t('columnRegisteredPersons'), align: 'end', cell: ({ villageId, registered }) => opening(registered.persons, { villageId }) },
    {
      id: 'unfinished',
      header: t('columnUnfinished'),
      align: 'end',
      sortBy: (village) => village.unfinished.households,
      cell: ({ villageId, unfinished }) => opening(unfinished.households, { villageId, state: 'unfinished' }),
    },
    {
      id: 'unfinishedPersons',
      header: t('columnUnfinishedPersons'),
      align: 'end',
      cell: ({ villageId, unfinished }) => opening(unfinished.persons, { villageId, state: 'unfinished' }),
    },
    {
      id: 'all',
      header: t('columnAll'),
      align: 'end',
      cell: ({ allHouseholds, allPersons }) =>
        allHouseholds === null && allPersons === null ? t('unknown') : `${allHouseholds === null ? '—' : format.count(allHouseholds)} / ${allPersons === null ? '—' : format.count(allPersons)}`,
    },
    {
      id: 'collective',
      header: t('columnCollective'),
      align: 'end',
      cell: ({ collectiveIncomeFen }) => (collectiveIncomeFen === null ? t('unknown') : format.money(collectiveIncomeFen)),
    },
    {
      id: 'edit',
      header: t('columnEdit'),
      cell: editing,
    },
  ];
  const sum = (of: (village: VillageRecord) => number) => format.count(villages.reduce((total, village) => total + of(village), 0));
  const footer = [
    t('total'), '',
    sum((village) => village.registered.households), sum((village) => village.registered.persons),
    sum((village) => village.unfinished.households), sum((village) => village.unfinished.persons),
    '', '', '',
  ];
  return (
    <DataTable
      caption={t('toVillages')}
      columns={columns}
      rows={villages}
      rowKey={(village) => village.villageId}
      {...(villages.length > 1 ? { footer } : {})}
      empty={<NoVillages />}
    />
  );
}
