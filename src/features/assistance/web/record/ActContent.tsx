import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { getRecordOptions } from '../../contract.ts';
import { ActLine } from '../ActLine.tsx';
import { actOfInput } from '../act-of-input.ts';

/** An act in the outbox, as the ledger will show it. */
export function ActContent({ input }: { input: unknown }) {
  const act = actOfInput(input);
  const options = useEndpoint(getRecordOptions, {}, { freshForMs: 300_000 }).data;
  const villages = options?.campaigns.flatMap((campaign) => campaign.villages) ?? [];
  return <ActLine act={act} villageName={villages.find(({ villageId }) => villageId === act.villageId)?.villageName} />;
}
