import type { Search } from '../../../../ui/navigation.ts';
import { gapKinds, type GapKind } from '../../gap.ts';

/** The tab in the address; households unless told. */
export function kindOf({ kind }: Search): GapKind {
  return gapKinds.find((known) => known === kind) ?? 'household';
}

/** The filters in the address, as the endpoints take them. */
export function filterOf({ township, village, organization }: Search): Record<string, string> {
  return {
    ...(township ? { townshipId: township } : {}),
    ...(village ? { villageId: village } : {}),
    ...(organization ? { organizationId: organization } : {}),
  };
}
