import type { CalendarDate } from '../../../../kernel/shanghai-time.ts';
import { emptyAct, type ActKind, type AssistanceAct, type DraftAct } from '../../act.ts';
import { fieldsOf } from '../../kind-fields.ts';
import type { HouseholdChoice } from './village-choice.ts';

export interface NewActContext {
  actId: string;
  date: CalendarDate;
  /** The villages that the organization helps. */
  villageIds: readonly string[];
  /** The act entered before this one; what seldom changes is taken from it. */
  previous: DraftAct | undefined;
}

/** The organization's latest act of each kind. */
export type LastActs = readonly { kind: ActKind; act: AssistanceAct }[];

/** A new act with what can be foreseen: its day, the only village or that of the act before, in person unless it was not. */
export function newDraftAct({ actId, date, villageIds, previous }: NewActContext): DraftAct {
  return {
    ...emptyAct(actId),
    date,
    villageId: previous?.villageId ?? (villageIds.length === 1 ? (villageIds[0] ?? null) : null),
    mode: previous?.mode ?? 'inPerson',
  };
}

/** A visit with everything that the last acts foretell: only who was reached is left to say, and even that may be left open. */
export function newVisit({ lastActs, villageIds, ...context }: Omit<NewActContext, 'previous'> & { lastActs: LastActs }): DraftAct {
  const previous = lastActs.map(({ act }) => act).find(({ villageId }) => villageIds.includes(villageId));
  return withKind(newDraftAct({ ...context, villageIds, previous }), 'visit', lastActs);
}

/**
 * The act as another kind. A visit is in person and a remote contact never; otherwise mode, words of the kind's own fields and
 * names of goods are those of the last act of this kind. Numbers are never foretold: a wrong one would be believed.
 */
export function withKind(act: DraftAct, kind: ActKind | null, lastActs: LastActs = []): DraftAct {
  const last = lastActs.find((one) => one.kind === kind)?.act;
  const mode = kind === 'visit' ? 'inPerson' : kind === 'remoteContact' ? 'remote' : (last?.mode ?? act.mode);
  const goods = goodsOf(act, kind, last);
  return { ...act, kind, mode, goods, details: detailsOf(act, kind, last) };
}

/** Rows that nobody has given an amount go with their kind. */
function goodsOf({ goods }: DraftAct, kind: ActKind | null, last: AssistanceAct | undefined): DraftAct['goods'] {
  const given = goods.filter(({ quantity }) => quantity > 0);
  if (kind !== 'goods' || given.length > 0) return given;
  const named = (last?.goods ?? []).map(({ name, unit }) => ({ name, quantity: 0, unit }));
  return named.length > 0 ? named : [{ name: '', quantity: 0, unit: '' }];
}

/** Of the kind's own fields: what was typed where both kinds have it, else the words of last time. */
function detailsOf({ details }: DraftAct, kind: ActKind | null, last: AssistanceAct | undefined): DraftAct['details'] {
  return Object.fromEntries(
    fieldsOf(kind).flatMap(({ name, choices }) => {
      const typed = details[name] ?? '';
      const fits = typed !== '' && (!choices || choices.some(({ value }) => value === typed));
      const before = last?.details[name] ?? '';
      const value = fits ? typed : /\d/.test(before) ? '' : before;
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** The act in another village: what was named in the first is not there, and the number that came with it goes too. */
export function withVillage(act: DraftAct, villageId: string | null, households: readonly HouseholdChoice[]): DraftAct {
  if (villageId === act.villageId) return act;
  return { ...withHouseholds(act, [], households), villageId, serves: [] };
}

/** The act for these households: as many people as live there, unless somebody has given another number. */
export function withHouseholds(act: DraftAct, householdIds: readonly string[], households: readonly HouseholdChoice[]): DraftAct {
  const gone = new Set(households.filter(({ householdId }) => !householdIds.includes(householdId)).flatMap(({ members = [] }) => members.map(({ id }) => id)));
  const personIds = householdIds.length === 0 ? [] : act.personIds.filter((id) => !gone.has(id));
  return withNumber(act, { ...act, householdIds: [...householdIds], personIds }, households);
}

/** The act without a household that is not offered any more: nobody knows who of those named belongs to it, so only the members of the others stay. */
export function withoutHousehold(act: DraftAct, householdId: string, households: readonly HouseholdChoice[]): DraftAct {
  const left = act.householdIds.filter((id) => id !== householdId);
  const members = new Set(households.filter((one) => left.includes(one.householdId)).flatMap((one) => (one.members ?? []).map(({ id }) => id)));
  return withHouseholds({ ...act, personIds: act.personIds.filter((id) => members.has(id)) }, left, households);
}

/** The act for these persons of its households: as many people as are named, and all who live where nobody is. */
export function withPersons(act: DraftAct, personIds: readonly string[], households: readonly HouseholdChoice[]): DraftAct {
  return withNumber(act, { ...act, personIds: [...personIds] }, households);
}

/** The number follows what was chosen, unless somebody has given another. */
function withNumber(before: DraftAct, after: DraftAct, households: readonly HouseholdChoice[]): DraftAct {
  const untouched = before.people === null || before.people === personsIn(before, households);
  return untouched ? { ...after, people: personsIn(after, households) } : after;
}

/** Null where nobody has been counted: for no household, or one whose members are not known. */
function personsIn({ householdIds, personIds }: Pick<DraftAct, 'householdIds' | 'personIds'>, households: readonly HouseholdChoice[]): number | null {
  const counts = householdIds.map((id) => {
    const household = households.find(({ householdId }) => householdId === id);
    const named = (household?.members ?? []).filter((member) => personIds.includes(member.id)).length;
    return named > 0 ? named : (household?.persons ?? null);
  });
  return counts.length === 0 ? null : counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
