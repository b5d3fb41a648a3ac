import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { PageButton } from '../../../../ui/links.tsx';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { RuleSet } from '../../rule-set.ts';
import { chooseRuleSet, listOwnRuleSets, listRuleSets, removeRuleSet } from '../../rule-set-contract.ts';
import { registryPageWords } from '../page-words.ts';
import { addRuleSetPath } from '../paths.ts';
import { RuleSetSection } from './RuleSetSection.tsx';
import { ruleSetWords } from './words.ts';

/** The rule set in force first, with every category and indicator in words. */
export function RuleSetsPage() {
  const t = useTranslator({ ...ruleSetWords, ...registryPageWords });
  const query = useEndpoint(listRuleSets, {});
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  const [chosen, setChosen] = useState<RuleSet>();
  const [removed, setRemoved] = useState<RuleSet>();
  const own = useEndpoint(listOwnRuleSets, {}, { enabled: isOfOffice });
  const remove = useCommand(removeRuleSet, { invalidates: [listRuleSets, listOwnRuleSets], onSuccess: () => setRemoved(undefined) });
  const choose = useCommand(chooseRuleSet, { invalidates: [listRuleSets, listOwnRuleSets], onSuccess: () => setChosen(undefined) });
  return (
    <LoadedPage title={t('ruleSets')} query={query}>
      {({ ruleSets, inForce }) => (
        <>
          <PageHeader
            title={t('ruleSets')}
            lead={t('lead')}
            actions={isOfOffice && <PageButton to={addRuleSetPath}>{t('add')}</PageButton>}
          />
          {ruleSets
            .toSorted((a, b) => Number(b.reference === inForce) - Number(a.reference === inForce))
            .map((ruleSet) => (
              <RuleSetSection
                key={ruleSet.reference}
                ruleSet={ruleSet}
                isInForce={ruleSet.reference === inForce}
                {...(isOfOffice ? { onChoose: () => setChosen(ruleSet), onRemove: () => setRemoved(ruleSet) } : {})}
                own={own.data?.ruleSets.find(({ ruleSetId }) => ruleSetId === ruleSet.reference)}
              />
            ))}
          {removed && (
            <ConfirmDialog
              opened
              onClose={() => setRemoved(undefined)}
              title={t('removeTitle', { name: removed.name })}
              confirmLabel={t('removeConfirm')}
              isPending={remove.isPending}
              onConfirm={() => remove.send({ params: { ruleSetId: removed.reference } })}
            >
              <p>{t('removeWhat')}</p>
              <CommandNotice command={remove} />
            </ConfirmDialog>
          )}
          {chosen && (
            <ConfirmDialog
              opened
              onClose={() => setChosen(undefined)}
              title={t('chooseTitle', { name: chosen.name })}
              confirmLabel={t('choose')}
              isPending={choose.isPending}
              onConfirm={() => choose.send({ body: { reference: chosen.reference } })}
            >
              <p>{t('chooseWhat')}</p>
              <CommandNotice command={choose} />
            </ConfirmDialog>
          )}
        </>
      )}
    </LoadedPage>
  );
}
