import { Checkbox, TextInput } from '@mantine/core';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { DownloadButton } from '../../../../ui/components/DownloadButton.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton, PageLink, usePageSearch } from '../../../../ui/links.tsx';
import { fieldWords } from '../../field-words.ts';
import { kindName } from '../../kinds.ts';
import { downloadProfiles, listProfiles, type ProfileRow, type TaxonomyEntry } from '../../profile-contract.ts';
import { Completeness } from '../Completeness.tsx';
import { capabilitiesPath, organizationPath } from '../paths.ts';
import { useCapabilityNames } from '../use-capability-names.ts';
import { organizationWords } from '../words.ts';
import classes from './OrganizationsPage.module.css';

/** Every organization in the order of the notice, with what it can do and what its profile lacks. No ranking. */
export function OrganizationsPage() {
  const t = useTranslator(organizationWords);
  const profiles = useEndpoint(listProfiles, {});
  return (
    <LoadedPage title={t('listTitle')} query={profiles}>
      {({ organizations, taxonomy }) => (
        <>
          <PageHeader
            title={t('listTitle')}
            lead={
              organizations.length > 0 &&
              t('listLead', {
                count: organizations.length,
                complete: organizations.filter(({ missing }) => missing.length === 0).length,
              })
            }
            actions={
              <>
                <PageButton variant="default" to={capabilitiesPath}>
                  {t('toCapabilities')}
                </PageButton>
                {organizations.length > 0 && (
                  <DownloadButton endpoint={downloadProfiles} input={{}}>
                    {t('export')}
                  </DownloadButton>
                )}
              </>
            }
          />
          {organizations.length === 0 ? (
            <EmptyState title={t('listEmpty')} actions={<PageButton to="/plans">{t('toNotices')}</PageButton>}>
              {t('listEmptyWhy')}
            </EmptyState>
          ) : (
            <OrganizationTable organizations={organizations} taxonomy={taxonomy} />
          )}
        </>
      )}
    </LoadedPage>
  );
}

function OrganizationTable({ organizations, taxonomy }: { organizations: ProfileRow[]; taxonomy: TaxonomyEntry[] }) {
  const t = useTranslator(organizationWords);
  const nameOf = useCapabilityNames(taxonomy);
  const [{ find = '', missing }, setSearch] = usePageSearch();
  const wanted = find.trim();
  const shown = organizations.filter(
    (one) =>
      (one.name.includes(wanted) || one.capabilities.some((capability) => nameOf(capability).includes(wanted))) &&
      (missing === undefined || one.missing.length > 0),
  );
  return (
    <Section flush>
      <div className={classes['tools']}>
        <TextInput
          className={classes['find']}
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={find}
          onChange={(event) => setSearch({ find: event.currentTarget.value || undefined })}
        />
        <Checkbox
          label={t('onlyMissing')}
          checked={missing !== undefined}
          onChange={(event) => setSearch({ missing: event.currentTarget.checked ? 'yes' : undefined })}
        />
      </div>
      <DataTable
        caption={t('listTitle')}
        columns={useColumns(nameOf)}
        rows={shown}
        rowKey={({ organizationId }) => organizationId}
        empty={<EmptyState title={t('nothingFound')} />}
      />
    </Section>
  );
}

const nameCell = ({ organizationId, name }: ProfileRow) => <PageLink to={organizationPath(organizationId)}>{name}</PageLink>;
const profileCell = ({ missing }: ProfileRow) => <Completeness missing={missing} />;

function useColumns(nameOf: (capability: string) => string): Column<ProfileRow>[] {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const soft = (words: string) => <span className={classes['soft']}>{words}</span>;
  const names = ({ capabilities }: ProfileRow) => capabilities.map(nameOf).join(t('comma'));
  return [
    { id: 'name', header: t('columnName'), isHeading: true, cell: nameCell, sortBy: ({ name }) => name },
    {
      id: 'kind',
      header: say(fieldWords.kind),
      width: '9rem',
      cell: ({ kind }) => (kind === null ? soft(t('notSaid')) : say(kindName(kind))),
      sortBy: ({ kind }) => (kind === null ? undefined : say(kindName(kind))),
    },
    {
      id: 'township',
      header: say(fieldWords.townshipId),
      width: '8rem',
      cell: ({ townshipName }) => townshipName ?? soft(t('notSaid')),
      sortBy: ({ townshipName }) => townshipName ?? undefined,
    },
    {
      id: 'capabilities',
      header: say(fieldWords.capabilities),
      cell: (row) => names(row) || soft(t('noneYet')),
      sortBy: (row) => names(row) || undefined,
    },
    {
      id: 'maxVillages',
      header: say(fieldWords.maxVillages),
      width: '8rem',
      align: 'end',
      cell: ({ maxVillages }) => (maxVillages === null ? soft(t('notSaid')) : t('villagesCount', { count: maxVillages })),
      sortBy: ({ maxVillages }) => maxVillages ?? undefined,
    },
    { id: 'profile', header: t('columnProfile'), width: '18rem', cell: profileCell },
  ];
}
