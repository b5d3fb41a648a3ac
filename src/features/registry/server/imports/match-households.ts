import type { DraftGroup } from '../../imports/draft-households.ts';
import type { PackedHouseholds } from '../../imports/packed-households.ts';
import { begun } from '../../../../kernel/begun.ts';
import { grouped } from '../../../../kernel/grouped.ts';
import { matchNamesake, type Namesake } from '../../imports/namesakes.ts';
import { indexPurposes } from '../../personal-data.ts';
import type { UseCaseContext } from '../../../../platform/use-case/context.ts';
import { findNamesakes, findTraces, headKey, preferIndexes, type FoundNamesake } from './known-households-views.ts';

/** What a group of the file is in the registry. */
export interface HouseholdMatch {
  /** The household that it is; undefined: a new one, or it cannot be told. */
  householdId?: string;
  /** Said of the group as a whole: `ambiguous` and `twice` block it. */
  doubt?: 'ambiguous' | 'twice' | 'namesake';
  /** Members, by their place in the group, whose ID number is counted in another household. */
  elsewhere: number[];
}

export interface Matching {
  inTransaction: <T>(work: (ctx: UseCaseContext) => Promise<T>) => Promise<T>;
  households: PackedHouseholds;
  villageOf(group: DraftGroup): string | null;
  /** Told after each piece; throws to stop. */
  beat(share: number): Promise<void>;
}

/** A match on its way: what is known of the group when its own piece was looked at. */
interface Draft {
  householdId: string | undefined;
  key: string | undefined;
  /** Where ID numbers of members are counted. */
  holders: readonly (readonly [member: number, householdId: string])[];
  namesakes: readonly Namesake[];
  names: readonly string[];
  hasHead: boolean;
}

const atOnce = 480;

/**
 * Which households of the registry the groups of a file are: by 户编号, by an export's number, by the head's ID number, by
 * anybody's, else by the head's name. The whole file before any of it is planned: two groups may mean one household.
 */
export async function matchHouseholds({ inTransaction, households, villageOf, beat }: Matching): Promise<HouseholdMatch[]> {
  const drafts: Draft[] = [];
  const draft = (start: number) => {
    const batch = Array.from({ length: Math.min(atOnce, households.count - start) }, (_, at) => households.peek(start + at) ?? []).flat();
    return begun(inTransaction((ctx) => draftBatch(ctx, batch, villageOf)));
  };
  // While the database looks for some, the next are taken up.
  let next = draft(0);
  for (let start = atOnce; start - atOnce < households.count; start += atOnce) {
    const ready = next;
    if (start < households.count) next = draft(start);
    drafts.push(...(await ready));
    await beat(Math.min(1, start / households.count));
  }
  const groupsOfKey = new Map<string, number>();
  for (const { key } of drafts) if (key !== undefined) groupsOfKey.set(key, (groupsOfKey.get(key) ?? 0) + 1);
  const matches = drafts.map((draft) => settled(draft, groupsOfKey));
  for (const same of grouped(matches, ({ householdId }) => householdId)) {
    const [householdId, those] = same;
    if (householdId !== undefined && those.length > 1) for (const match of those) match.doubt = 'twice';
  }
  return matches;
}

function settled({ householdId, key, holders, namesakes, names, hasHead }: Draft, groupsOfKey: ReadonlyMap<string, number>): HouseholdMatch {
  const found = householdId === undefined ? matchNamesake(names, namesakes, { hasHead, isAloneInFile: key === undefined || groupsOfKey.get(key) === 1 }) : { householdId };
  const home = typeof found === 'object' ? found.householdId : undefined;
  const elsewhere = holders.flatMap(([member, holder]) => (holder === home ? [] : [member]));
  const doubt = found === 'ambiguous' ? 'ambiguous' : found === 'newBesideNamesakes' ? 'namesake' : undefined;
  return { ...(home !== undefined && { householdId: home }), ...(doubt && { doubt }), elsewhere };
}

async function draftBatch(ctx: UseCaseContext, batch: readonly DraftGroup[], villageOf: Matching['villageOf']): Promise<Draft[]> {
  await preferIndexes(ctx);
  const indexes = new Map<string, string>();
  for (const { members } of batch) {
    for (const { person } of members) if (person.idNumber !== undefined) indexes.set(person.idNumber, ctx.secrets.blindIndex(person.idNumber, indexPurposes.idNumber));
  }
  const indexOf = (idNumber: string | undefined) => (idNumber === undefined ? undefined : indexes.get(idNumber));
  const found = await findTraces(ctx, {
    numbers: batch.flatMap(({ household }) => household.number ?? []),
    idNumberIndexes: [...indexes.values()],
    personIds: batch.flatMap(({ members }) => members.flatMap(({ person }) => (isId(person.personId) ? person.personId : []))),
    householdIds: batch.flatMap(({ household }) => (isId(household.systemNumber) ? household.systemNumber : [])),
  });
  const drafts = batch.map((group) => {
    const holders = group.members.flatMap(({ person }, at) => {
      const holder = found.byIdNumberIndex.get(indexOf(person.idNumber) ?? '');
      return holder ? [{ ...holder, at, draftsHead: person.relation === 'head' }] : [];
    });
    const named = group.members.flatMap(({ person }) => found.byPersonId.get(person.personId ?? '') ?? []);
    const { number, systemNumber = '' } = group.household;
    const byNumber = number === undefined ? (found.households.has(systemNumber) ? systemNumber : undefined) : found.byNumber.get(number);
    const byHead = named[0] ?? holders.find(({ isHead, draftsHead }) => isHead && draftsHead)?.householdId;
    const homes = new Set(holders.map(({ householdId }) => householdId));
    const householdId = byNumber ?? byHead ?? (homes.size === 1 ? [...homes][0] : undefined);
    const [villageId, headName] = [villageOf(group), headNameOf(group)];
    return {
      householdId, villageId, headName,
      key: villageId === null || headName === undefined ? undefined : headKey(villageId, headName),
      holders: holders.filter((holder) => holder.householdId !== householdId).map(({ at, householdId: home }) => [at, home] as const),
      headIndex: indexOf(group.members.find(({ person }) => isHeadOf(person, headName))?.person.idNumber),
      names: householdId === undefined ? group.members.map(({ person }) => person.name) : [],
      hasNumber: number !== undefined,
    };
  });
  // Of the household's own number there is no other; a head of the same name is still worth a look.
  const open = drafts.flatMap(({ householdId, villageId, headName }) => (householdId === undefined && villageId !== null ? [{ villageId, headName: headName ?? null }] : []));
  const namesakes = grouped(await findNamesakes(ctx, open), ({ villageId, headName }) => headKey(villageId, headName ?? ''));
  return drafts.map(({ householdId, villageId, headName, headIndex, hasNumber, ...draft }) => ({
    ...draft,
    householdId,
    hasHead: headName !== undefined,
    namesakes: householdId !== undefined || villageId === null || (hasNumber && headName === undefined) ? [] : (namesakes.get(headKey(villageId, headName ?? '')) ?? []).flatMap((one) => namesakeOf(one, headIndex, hasNumber)),
  }));
}

/** With a number of its own a household is none of those that the registry has, whose numbers were looked at; two numbers are two households. */
function namesakeOf({ householdId, number, names, headIndex: known }: FoundNamesake, headIndex: string | undefined, hasNumber: boolean): Namesake[] {
  if (hasNumber && number !== null) return [];
  const isSomebodyElse = hasNumber || (known !== null && headIndex !== undefined && known !== headIndex);
  return [{ householdId, names, isSomebodyElse }];
}

const isId = (text: string | undefined): text is string => text !== undefined && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);

const isHeadOf = ({ relation, name }: DraftGroup['members'][number]['person'], headName: string | undefined) => relation === 'head' || (relation === undefined && name === headName);

function headNameOf({ household, members }: DraftGroup): string | undefined {
  return household.headName ?? members.find(({ person }) => person.relation === 'head')?.person.name;
}
