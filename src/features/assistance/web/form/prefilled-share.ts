import type { FilledFields } from '../../../../ui/effort/effort-keeper.ts';
import type { DraftAct } from '../../act.ts';
import { withHouseholds, withKind, withPersons, type LastActs } from './new-draft-act.ts';
import type { HouseholdChoice } from './village-choice.ts';

export interface ProposedBy {
  /** The act as the form opened with it. */
  begun: DraftAct;
  lastActs: LastActs;
  households: readonly HouseholdChoice[];
}

const asked = [
  'date', 'villageId', 'kind', 'mode', 'people', 'visits', 'moneyFen', 'goods', 'note', 'byHead', 'headDuty', 'workers', 'householdIds', 'personIds', 'serves', 'giftId',
] as const satisfies readonly (keyof DraftAct)[];

/** Of the fields that hold something, those that hold what the form itself had put there: by its opening, by the kind, by the households. */
export function prefilledShare(act: DraftAct, { begun, lastActs, households }: ProposedBy): FilledFields {
  const ofKind = withKind(begun, act.kind, lastActs);
  const ofHouseholds = withPersons(withHouseholds({ ...begun, householdIds: [], people: null }, act.householdIds, households), act.personIds, households);
  const proposed: DraftAct = { ...ofKind, kind: begun.kind, people: begun.people ?? ofHouseholds.people };
  const fields = [
    ...asked.map((name) => [act[name], proposed[name]] as const),
    ...Object.entries(act.details).map(([name, value]) => [value, proposed.details[name]] as const),
  ].filter(([value]) => isFilled(value));
  return { filled: fields.length, left: fields.filter(([value, before]) => JSON.stringify(value) === JSON.stringify(before)).length };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== '';
}
