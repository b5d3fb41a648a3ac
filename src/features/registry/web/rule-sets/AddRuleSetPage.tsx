import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageLink, usePageSearch } from '../../../../ui/links.tsx';
import { addRuleSet, listOwnRuleSets, listRuleSets } from '../../rule-set-contract.ts';
import type { RuleSet } from '../../rule-set.ts';
import { registryPageWords } from '../page-words.ts';
import { ruleSetsPath } from '../paths.ts';
import { ruleSetFormWords } from './form-words.ts';
import { bodyOf, draftFrom } from './rule-set-draft.ts';
import { RuleSetForm } from './RuleSetForm.tsx';

/** A new year or another province: begun from a rule set that is there, so that nobody types indicators anew. */
export function AddRuleSetPage() {
  const t = useTranslator({ ...ruleSetFormWords, ...registryPageWords });
  const query = useEndpoint(listRuleSets, {});
  const back = <PageLink to={ruleSetsPath}>{t('backToList')}</PageLink>;
  return (
    <LoadedPage title={t('addRuleSet')} back={back} query={query}>
      {({ ruleSets, inForce }) => (
        <>
          <PageHeader back={back} title={t('addRuleSet')} lead={t('addLead')} />
          <Begun ruleSets={ruleSets} inForce={inForce} />
        </>
      )}
    </LoadedPage>
  );
}

function Begun({ ruleSets, inForce }: { ruleSets: readonly RuleSet[]; inForce: string }) {
  const [{ from }, setSearch] = usePageSearch();
  const [wanted, setWanted] = useState(from ?? inForce);
  const base = ruleSets.find(({ reference }) => reference === wanted) ?? ruleSets[0];
  if (!base) return null;
  const begin = (reference: string) => {
    setWanted(reference);
    setSearch({ from: reference });
  };
  // Another base is another draft: what was typed for this one is there again when it is chosen again.
  return <AddForm key={base.reference} base={base} ruleSets={ruleSets} onBegin={begin} />;
}

function AddForm({ base, ruleSets, onBegin }: { base: RuleSet; ruleSets: readonly RuleSet[]; onBegin(reference: string): void }) {
  const t = useTranslator(ruleSetFormWords);
  const draft = useKeptDraft(`new-rule-set:${base.reference}`, draftFrom(base));
  const command = useCommand(addRuleSet, {
    invalidates: [listRuleSets, listOwnRuleSets],
    onSuccess: () => draft.discard(),
    thenGo: () => ruleSetsPath,
  });
  return (
    <RuleSetForm draft={draft} command={command} onSubmit={() => command.send({ body: bodyOf(draft.value) })} label={t('add')}>
      <NativeSelect
        label={t('base')}
        description={t('baseHint')}
        value={base.reference}
        onChange={(event) => onBegin(event.currentTarget.value)}
        data={ruleSets.map((ruleSet) => ({ value: ruleSet.reference, label: ruleSet.name }))}
      />
    </RuleSetForm>
  );
}
