import type { Search } from '../../../../ui/navigation.ts';
import { needStates, urgencies, type NeedState, type Urgency } from '../../need.ts';

export interface ListFilters {
  townshipId?: string;
  villageId?: string;
  kind?: string;
  urgency?: Urgency;
  state?: NeedState | 'all';
  overdue?: 'true';
}

/** What stands after `?`, read as the endpoint takes it; what means nothing is left out. */
export function queryOf({ township, village, kind, urgency, state, overdue, after }: Search): ListFilters & { after?: string } {
  const knownUrgency = urgencies.find((one) => one === urgency);
  const knownState = ([...needStates, 'all'] as const).find((one) => one === state);
  return {
    ...(township ? { townshipId: township } : {}),
    ...(village ? { villageId: village } : {}),
    ...(kind ? { kind } : {}),
    ...(knownUrgency ? { urgency: knownUrgency } : {}),
    ...(knownState ? { state: knownState } : {}),
    ...(overdue === 'true' ? { overdue } : {}),
    ...(after ? { after } : {}),
  };
}

export function hasFilters(filters: ListFilters): boolean {
  return Object.keys(filters).length > 0;
}
