import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import type { Search } from '../../../../ui/navigation.ts';
import type { countGaps } from '../../contract.ts';
import { gapKinds, type GapKind } from '../../gap.ts';

export type GapCounts = ResponseOf<typeof countGaps>;
export const countOf = { village: 'villages', household: 'households', person: 'persons' } as const satisfies Record<GapKind, keyof GapCounts>;

/** The tab in the address, if any. */
export function kindOf({ kind }: Search): GapKind | undefined {
  return gapKinds.find((known) => known === kind);
}

/** The tab for whoever names none: the first of which anything is left out. Nothing left out is told by the households. */
export function kindWithGaps(counts: GapCounts): GapKind {
  return gapKinds.find((kind) => counts[countOf[kind]] > 0) ?? 'household';
}

/** The filters in the address, as the endpoints take them. */
export function filterOf({ township, village, organization }: Search): Record<string, string> {
  return {
    ...(township ? { townshipId: township } : {}),
    ...(village ? { villageId: village } : {}),
    ...(organization ? { organizationId: organization } : {}),
  };
}
