import type { Refusal } from '../../kernel/refusal.ts';
import type { CalendarDate } from '../../kernel/shanghai-time.ts';
import { assistanceActSchema, type AssistanceAct, type DraftAct } from './act.ts';
import { fieldsOf } from './kind-fields.ts';

/** What an act is held against. */
export interface ActSurroundings {
  /** The villages that the organization helps by the plan. */
  villageIds: ReadonlySet<string>;
  /** The day in Shanghai on which the act is entered into the ledger. */
  today: CalendarDate;
}

/** Every reason why an act cannot enter the ledger as it stands, each with the field that it is about. */
export function refusalsAgainstAct(act: DraftAct, { villageIds, today }: ActSurroundings): Refusal[] {
  return [
    ...when(act.date === null, 'assistance.date-missing', 'date'),
    ...(act.date !== null && act.date > today
      ? [{ code: 'assistance.date-in-future', params: { date: act.date }, at: 'date' }]
      : []),
    ...when(act.villageId === null, 'assistance.village-missing', 'villageId'),
    ...when(act.villageId !== null && !villageIds.has(act.villageId), 'assistance.village-not-helped', 'villageId'),
    ...when(act.kind === null, 'assistance.kind-missing', 'kind'),
    ...when(act.mode === null, 'assistance.mode-missing', 'mode'),
    ...when(act.kind === 'visit' && act.mode === 'remote', 'assistance.visit-is-in-person', 'mode'),
    ...when(act.kind === 'remoteContact' && act.mode === 'inPerson', 'assistance.contact-is-remote', 'mode'),
    ...when((act.kind === 'cash' || act.kind === 'purchase') && !act.moneyFen, 'assistance.money-missing', 'moneyFen'),
    ...when(act.kind === 'goods' && act.goods.length === 0, 'assistance.goods-missing', 'goods'),
    ...refusalsAgainstGoods(act),
    ...refusalsAgainstHeadcount(act),
    ...when(act.headDuty !== null && !act.byHead, 'assistance.duty-without-head', 'headDuty'),
    ...when(hasTwice(act.workers.map(({ group }) => group)), 'assistance.workers-twice', 'workers'),
    ...when(act.personIds.length > 0 && act.householdIds.length === 0, 'assistance.persons-without-household', 'personIds'),
    ...when(hasTwice(act.householdIds), 'assistance.household-twice', 'householdIds'),
    ...when(hasTwice(act.personIds), 'assistance.person-twice', 'personIds'),
    ...refusalsAgainstDetails(act),
  ];
}

/** A draft act of which nothing is missing; refused before by `refusalsAgainstAct` where anything is. */
export function completeAct(act: DraftAct): AssistanceAct {
  return assistanceActSchema.parse(act);
}

function refusalsAgainstGoods({ goods }: DraftAct): Refusal[] {
  return goods.flatMap((row, index) =>
    when(
      row.name.trim() === '' || row.unit.trim() === '' || row.quantity === 0,
      'assistance.goods-row-incomplete',
      `goods.${index}`,
    ),
  );
}

// 人次不是人: whoever was reached was reached at least once.
function refusalsAgainstHeadcount({ people, visits, personIds }: DraftAct): Refusal[] {
  const named = personIds.length;
  return [
    ...(people !== null && people < named ? [{ code: 'assistance.people-below-persons', params: { people, named }, at: 'people' }] : []),
    ...(people !== null && visits !== null && visits < people ? [{ code: 'assistance.visits-below-people', params: { people, visits }, at: 'visits' }] : []),
  ];
}

function refusalsAgainstDetails({ kind, details }: DraftAct): Refusal[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const field = fieldsOf(kind).find((one) => one.name === name);
    const fits = field && (!field.choices || value === '' || field.choices.some((choice) => choice.value === value));
    return when(!fits, 'assistance.detail-not-of-kind', `details.${name}`);
  });
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function when(broken: boolean, code: string, at: string): Refusal[] {
  return broken ? [{ code, at }] : [];
}
