import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFieldErrors } from '../../../../ui/api/field-errors.ts';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { DateInput } from '../../../../ui/components/DateInput.tsx';
import { FormFields } from '../../../../ui/components/FormFields.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { Section } from '../../../../ui/components/Section.tsx';
import { whenRead } from '../../../../ui/components/when-read.ts';
import { keepField } from '../../../../ui/keep-field.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageSearch } from '../../../../ui/links.tsx';
import { listVillageRecords, type VillageRecord } from '../../contract.ts';
import { registerHousehold } from '../../household-contract.ts';
import { listRuleSets } from '../../rule-set-contract.ts';
import type { RuleSet } from '../../rule-set.ts';
import { FormNotice, WhyInput } from '../form-parts.tsx';
import { NoVillages } from '../NoVillages.tsx';
import { householdWords } from '../household-words.ts';
import { registryPageWords } from '../page-words.ts';
import { householdPath, householdsPath } from '../paths.ts';
import { registryWords } from '../words.ts';
import { changed } from './changed.ts';
import { CategoryFields } from './CategoryDialog.tsx';
import { factsErrorFields, FactsFields } from './FactsFields.tsx';
import { emptyFacts, emptyPerson, writtenFacts, writtenPerson } from './household-draft.ts';
import { personErrorFields, PersonFields } from './PersonFields.tsx';

/** The head and how the household stands; its other members are added on its page. */
export function RegisterPage() {
  const t = useTranslator({ ...householdWords, ...registryPageWords });
  const places = useEndpoint(listVillageRecords, {});
  const rules = useEndpoint(listRuleSets, {});
  const back = <PageLink to={householdsPath}>{t('backToList')}</PageLink>;
  return (
    <LoadedPage title={t('register')} back={back} query={places}>
      {({ villages }) => (
        <>
          <PageHeader title={t('register')} lead={t('registerLead')} back={back} />
          {villages.length === 0 && <NoVillages />}
          {villages.length > 0 && rules.data && <RegisterForm villages={villages} ruleSets={rules.data.ruleSets} inForce={rules.data.inForce} />}
        </>
      )}
    </LoadedPage>
  );
}

function RegisterForm({ villages, ruleSets, inForce: reference }: { villages: readonly VillageRecord[]; ruleSets: readonly RuleSet[]; inForce: string }) {
  const t = useTranslator({ ...householdWords, ...registryWords, ...registryPageWords });
  const [search] = usePageSearch();
  const first = ruleSets.find((ruleSet) => ruleSet.reference === reference);
  const [villageId, setVillageId] = useState(search['villageId'] ?? villages[0]?.villageId ?? '');
  const [choice, setChoice] = useState({ ruleSet: reference, category: first?.categories[0]?.code ?? '' });
  const [since, setSince] = useState('');
  const [head, setHead] = useState({ ...emptyPerson, relation: 'head' });
  const [facts, setFacts] = useState(emptyFacts);
  const [why, setWhy] = useState('');
  const command = useCommand(registerHousehold, {
    invalidates: changed,
    thenGo: ({ householdId }) => ({ to: householdPath(householdId), replace: true }),
  });
  const shown = ['why', 'household.villageId', 'household.category', 'household.unfinishedSince'];
  const errors = useFieldErrors(command.error, [...shown, ...factsErrorFields('household'), ...personErrorFields('household.persons.0')]);
  const submit = whenRead(() => {
    const household = { villageId, ...choice, unfinishedSince: since || null, ...writtenFacts(facts), persons: [writtenPerson(head)] };
    command.send({ body: { why, household } });
  });
  return (
    <form onSubmit={submit}>
      <FormFields isSent={command.isPending}>
        <Section title={t('registerHead')} lead={t('notKept')}>
          <PersonFields draft={head} onChange={setHead} errors={errors} at="household.persons.0" isHead />
        </Section>
      </FormFields>
      <Section title={t('registerFacts')}>
        <Stack gap="md">
          <FormFields isSent={command.isPending}>
            <NativeSelect
              label={t('village')}
              value={villageId}
              error={errors.errorAt('household.villageId')}
              onChange={(event) => setVillageId(event.currentTarget.value)}
              data={villages.map((village) => ({
                value: village.villageId,
                label: village.townshipName === null ? village.name : `${village.townshipName} · ${village.name}`,
              }))}
            />
            <CategoryFields ruleSets={ruleSets} choice={choice} onChange={setChoice} error={errors.errorAt('household.category')} />
            <DateInput label={t('unfinishedSince')} value={since} onChange={setSince} error={errors.errorAt('household.unfinishedSince')} />
            <FactsFields draft={facts} onChange={setFacts} errors={errors} at="household" maskedBankAccount={null} />
            <WhyInput value={why} onChange={setWhy} error={errors.errorAt('why')} />
          </FormFields>
          <FormNotice command={command} errors={errors} />
          <div>
            <Button type="submit" onMouseDown={keepField} loading={command.isPending}>
              {t('register')}
            </Button>
          </div>
        </Stack>
      </Section>
    </form>
  );
}
