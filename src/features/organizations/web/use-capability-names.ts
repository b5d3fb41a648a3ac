import { useMemo } from 'react';
import { useSay } from '../../../ui/language/use-translator.ts';
import type { TaxonomyEntry } from '../profile-contract.ts';

/** The names of capabilities in the language of the page, by code. */
export function useCapabilityNames(taxonomy: readonly TaxonomyEntry[]): (capability: string) => string {
  const say = useSay();
  return useMemo(() => {
    const names = new Map(taxonomy.map(({ capability, name }) => [capability, say(name)]));
    return (capability) => names.get(capability) ?? capability;
  }, [taxonomy, say]);
}
