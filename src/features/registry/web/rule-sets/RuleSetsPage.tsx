import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../../ui/api/use-command.ts';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { CommandNotice } from '../../../../ui/components/CommandNotice.tsx';
import { ConfirmDialog } from '../../../../ui/components/ConfirmDialog.tsx';
import { LoadedPage } from '../../../../ui/components/LoadedPage.tsx';
import { PageHeader } from '../../../../ui/components/PageHeader.tsx';
import { useTranslator } from '../../../../ui/language/use-translator.ts';
import { useSignedIn } from '../../../../ui/session.tsx';
import type { RuleSet } from '../../rule-set.ts';
import { chooseRuleSet, listRuleSets } from '../../rule-set-contract.ts';
import { registryPageWords } from '../page-words.ts';
import { AddRuleSetDialog } from './AddRuleSetDialog.tsx';
import { RuleSetSection } from './RuleSetSection.tsx';
import { ruleSetWords } from './words.ts';

/** The standing rule set first, with every category and indicator in words. */
export function RuleSetsPage() {
  const t = useTranslator({ ...ruleSetWords, ...registryPageWords });
  const query = useEndpoint(listRuleSets, {});
  const isOfOffice = ['chief', 'clerk'].includes(useSignedIn().role);
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<RuleSet>();
  const choose = useCommand(chooseRuleSet, { invalidates: [listRuleSets], onSuccess: () => setChosen(undefined) });
  return (
    <LoadedPage title={t('ruleSets')} query={query}>
      {({ ruleSets, standing }) => (
        <>
          <PageHeader
            title={t('ruleSets')}
            lead={t('lead')}
            actions={isOfOffice && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
          />
          {ruleSets
            .toSorted((a, b) => Number(b.reference === standing) - Number(a.reference === standing))
            .map((ruleSet) => (
              <RuleSetSection
                key={ruleSet.reference}
                ruleSet={ruleSet}
                isStanding={ruleSet.reference === standing}
                {...(isOfOffice ? { onChoose: () => setChosen(ruleSet) } : {})}
              />
            ))}
          {isAdding && <AddRuleSetDialog ruleSets={ruleSets} onClose={() => setAdding(false)} />}
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
