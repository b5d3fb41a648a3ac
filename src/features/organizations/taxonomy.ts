import { capabilities } from './capabilities.ts';
import type { TaxonomyEntry } from './profile-contract.ts';

/** What the office added to the published taxonomy: one word for it in both languages, the county's own. */
export interface OwnCapability {
  capabilityId: string;
  name: string;
  hintWords: readonly string[];
}

/** The published taxonomy, then what the county added, in the order in which it was added. */
export function taxonomyWith(own: readonly OwnCapability[]): TaxonomyEntry[] {
  return [
    ...capabilities.map(({ code, name, hintWords, isPossibleRemotely }) => ({
      capability: code,
      name: { ...name },
      hintWords: [...hintWords],
      isPossibleRemotely,
      isOfCounty: false,
    })),
    ...own.map(({ capabilityId, name, hintWords }) => ({
      capability: capabilityId,
      name: { 'zh-CN': name, en: name },
      hintWords: [...hintWords],
      isPossibleRemotely: false,
      isOfCounty: true,
    })),
  ];
}
