import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { DataTable, type Column } from '../../../../ui/components/DataTable.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { StatusBadge } from '../../../../ui/components/StatusBadge.tsx';
import { useSay, useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink } from '../../../../ui/links.tsx';
import { addCountyCapability, listCapabilities, listProfiles, type TaxonomyRow } from '../../profile-contract.ts';
import { organizationPageWords } from '../page-words.ts';
import { organizationsPath } from '../paths.ts';
import { organizationWords } from '../words.ts';
import classes from './CapabilitiesPage.module.css';

/** The published taxonomy and what the county added, with the words that suggest each and who has it. */
export function CapabilitiesPage() {
  const t = useTranslator(organizationWords);
  const say = useSay();
  const capabilities = useEndpoint(listCapabilities, {});
  const back = <PageLink to={organizationsPath}>{t('backToList')}</PageLink>;
  return (
    <LoadedPage title={say(organizationPageWords.capabilities)} back={back} query={capabilities}>
      {(answer) => (
        <>
          <PageHeader title={say(organizationPageWords.capabilities)} lead={t('taxonomyLead')} back={back} />
          <Section title={t('taxonomyTitle')} flush>
            <TaxonomyTable rows={answer.capabilities} />
          </Section>
          <Section title={t('addTitle')}>
            <AddForm />
          </Section>
        </>
      )}
    </LoadedPage>
  );
}

function Name({ name, isOfCounty }: TaxonomyRow) {
  const t = useTranslator(organizationWords);
  const say = useSay();
  return (
    <span className={classes['name']}>
      {say(name)} {isOfCounty && <StatusBadge tone="plain">{t('ofCounty')}</StatusBadge>}
    </span>
  );
}

/** The number opens the list of those who have it. */
function Who({ name, organizations }: TaxonomyRow) {
  const say = useSay();
  if (organizations === 0) return 0;
  return (
    <PageLink to={organizationsPath} search={{ find: say(name) }}>
      {organizations}
    </PageLink>
  );
}

const nameCell = (row: TaxonomyRow) => <Name {...row} />;
// The words stand in Chinese names: they have no translation.
const wordsCell = ({ hintWords }: TaxonomyRow) => <span lang="zh-CN">{hintWords.join('、')}</span>;
const whoCell = (row: TaxonomyRow) => <Who {...row} />;

function TaxonomyTable({ rows }: { rows: TaxonomyRow[] }) {
  const t = useTranslator(organizationWords);
  const columns: Column<TaxonomyRow>[] = [
    {
      id: 'name',
      header: t('columnCapability'),
      isHeading: true,
      width: '14rem',
      cell: nameCell,
    },
    { id: 'words', header: t('columnWords'), cell: wordsCell },
    {
      id: 'mode',
      header: t('columnMode'),
      width: '11rem',
      cell: ({ isPossibleRemotely }) => t(isPossibleRemotely ? 'remoteToo' : 'inPersonOnly'),
    },
    {
      id: 'organizations',
      header: t('columnOrganizations'),
      width: '9rem',
      align: 'end',
      cell: whoCell,
    },
  ];
  return <DataTable caption={t('taxonomyTitle')} columns={columns} rows={rows} rowKey={({ capability }) => capability} />;
}

function AddForm() {
  const t = useTranslator(organizationWords);
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const command = useCommand(addCountyCapability, {
    invalidates: [listCapabilities, listProfiles],
    onSuccess: () => {
      setName('');
      setWords('');
    },
  });
  const errors = useFieldErrors(command.error, ['name', 'hintWords.*']);
  const hintWords = words.split(/[\s、，,；;]+/).filter((word) => word !== '');
  const wordError = hintWords.map((_, index) => errors.errorAt(`hintWords.${index}`)).find((error) => error !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.send({ body: { name, hintWords } });
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <Stack gap="md">
        <TextInput
          label={t('addName')}
          required
          withAsterisk={false}
          value={name}
          error={errors.errorAt('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('addWords')}
          description={t('addWordsHow')}
          value={words}
          error={wordError}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <CommandNotice command={command} isShownElsewhere={errors.isShown} />
        {command.answer && name === '' && <Notice tone="confirmed" title={t('added')} announce="status" />}
        <Button type="submit" variant="default" loading={command.isPending} className={classes['button']}>
          {t('addDo')}
        </Button>
      </Stack>
    </form>
  );
}
