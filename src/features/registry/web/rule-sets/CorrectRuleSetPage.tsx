import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useKeptDraft } from '../../../../ui/draft/use-kept-draft.ts';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton, PageLink, usePageParam } from '../../../../ui/links.tsx';
import { correctRuleSet, listOwnRuleSets, listRuleSets, type OwnRuleSet } from '../../rule-set-contract.ts';
import { registryPageWords } from '../page-words.ts';
import { addRuleSetPath, ruleSetsPath } from '../paths.ts';
import { ruleSetFormWords } from './form-words.ts';
import { bodyOf, draftOf } from './rule-set-draft.ts';
import { RuleSetForm } from './RuleSetForm.tsx';
import { useWhyNot } from './use-why-not.ts';

/** A rule set that the office added, while no household stands in it. */
export function CorrectRuleSetPage() {
  const t = useTranslator({ ...ruleSetFormWords, ...registryPageWords });
  const ruleSetId = usePageParam('ruleSetId');
  const query = useEndpoint(listOwnRuleSets, {});
  const back = <PageLink to={ruleSetsPath}>{t('backToList')}</PageLink>;
  return (
    <LoadedPage title={t('correctRuleSet')} back={back} query={query}>
      {({ ruleSets }) => {
        const own = ruleSets.find((one) => one.ruleSetId === ruleSetId);
        if (!own) return <PageHeader back={back} title={t('correctRuleSet')} lead={t('noSuchRuleSet')} />;
        const isOpen = own.whyNotCorrect.length === 0;
        return (
          <>
            <PageHeader back={back} title={t('correctTitle', { name: own.ruleSet.name })} lead={isOpen ? t('correctLead') : undefined} />
            {isOpen ? <CorrectForm key={own.revision} own={own} /> : <NeverChanged own={own} />}
          </>
        );
      }}
    </LoadedPage>
  );
}

function NeverChanged({ own: { ruleSetId, whyNotCorrect } }: { own: OwnRuleSet }) {
  const t = useTranslator(ruleSetFormWords);
  const whyNot = useWhyNot();
  return (
    <>
      <Notice tone="due" title={t('cannotCorrect')}>
        <p>{whyNot(whyNotCorrect)}</p>
      </Notice>
      <p>
        <PageButton to={addRuleSetPath} search={{ from: ruleSetId }}>
          {t('beginFromIt')}
        </PageButton>
      </p>
    </>
  );
}

function CorrectForm({ own: { ruleSetId, revision, ruleSet } }: { own: OwnRuleSet }) {
  const t = useTranslator(ruleSetFormWords);
  const draft = useKeptDraft(`rule-set:${ruleSetId}:${revision}`, draftOf(ruleSet));
  const command = useCommand(correctRuleSet, {
    invalidates: [listRuleSets, listOwnRuleSets],
    onSuccess: () => draft.discard(),
    thenGo: () => ruleSetsPath,
  });
  return (
    <RuleSetForm
      draft={draft}
      command={command}
      onSubmit={() => command.send({ params: { ruleSetId }, body: { revision, ...bodyOf(draft.value) } })}
      label={t('save')}
    />
  );
}
