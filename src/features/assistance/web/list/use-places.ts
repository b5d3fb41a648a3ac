import { useMemo } from 'react';
import { useEndpoint } from '../../../../ui/api/use-endpoint.ts';
import { listPairings } from '../../../pairings/contract.ts';

interface Choice {
  id: string;
  name: string;
}

/** Villages and organizations that the reader may ask the ledger for: both ends of every pairing that the reader sees. */
export function usePlaces(): { villages: Choice[]; organizations: Choice[] } {
  const list = useEndpoint(listPairings, { query: {} }, { freshForMs: 300_000 }).data;
  return useMemo(() => {
    const pairings = list ? [...list.pairings, ...list.ended] : [];
    const choices = (named: readonly (readonly [string, string])[]) => [...new Map(named)].map(([id, name]) => ({ id, name }));
    return {
      villages: choices(pairings.map(({ villageId, villageName }) => [villageId, villageName])),
      organizations: choices(pairings.map(({ organizationId, organizationName }) => [organizationId, organizationName])),
    };
  }, [list]);
}
