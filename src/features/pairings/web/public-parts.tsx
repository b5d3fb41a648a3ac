import { useEndpoint } from '../../../ui/api/use-endpoint.ts';
import { Loaded } from '../../../ui/components/Loaded.tsx';
import { Section } from '../../../ui/components/Section.tsx';
import { proposeForNeed } from '../workbench-contract.ts';
import { Matches } from './workbench/Matches.tsx';
import { useWorkbenchWords } from './workbench/workbench-words.ts';

/** For the page of an open need, shown to the office: the organizations that fit it best, with reasons. */
export function NeedMatches({ needId }: { needId: string }) {
  const t = useWorkbenchWords();
  const matches = useEndpoint(proposeForNeed, { params: { needId } });
  return (
    <Section title={t('matchesTitle')}>
      <Loaded query={matches}>{(answer) => <Matches matches={answer.matches} />}</Loaded>
    </Section>
  );
}
