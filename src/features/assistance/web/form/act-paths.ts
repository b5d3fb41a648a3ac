import type { DraftAct } from '../../act.ts';

const onlyMissing = /-missing$|goods-row-incomplete$/;

/** True where a reason says that something is not filled in yet: no mistake, as long as somebody is still writing. */
export function isAboutSomethingMissing({ code }: { code: string }): boolean {
  return onlyMissing.test(code);
}

const shown = /^(?:date|villageId|kind|mode|people|visits|moneyFen|note|headDuty|workers|householdIds|personIds|goods(?:\.\d+)?|details\.\w+|serves|evidenceIds|giftId|location)$/;

/** The field of the form that a reason of the server is about: `act.goods.0.name` → `goods.0`; undefined where the form has none. */
export function pathInAct({ at }: { at?: string }): string | undefined {
  const path = /^(?:body\.)?act\.(.+)$/.exec(at ?? '')?.[1]?.replace(/^goods\.(\d+)\..+$/, 'goods.$1').replace(/^(serves|workers|householdIds|personIds|evidenceIds|location)\..+$/, '$1');
  return path !== undefined && shown.test(path) ? path : undefined;
}

/** A part of the form that waits behind “more” while it is empty; in the order of the form. */
export const partsOfForm = ['visits', 'details', 'money', 'goods', 'households', 'workers', 'head', 'serves', 'note', 'place'] as const;
export type PartOfForm = (typeof partsOfForm)[number];

/** The order behind “more”: money and goods that a kind is not about come last. */
export const partsBehindMore: readonly PartOfForm[] = ['households', 'visits', 'workers', 'head', 'serves', 'note', 'place', 'money', 'goods'];

/** The part in which a path is drawn; undefined for those that always stand in front. */
export function partOf(path: string): PartOfForm | undefined {
  const [first = ''] = path.split('.');
  return parts[first];
}

const parts: Readonly<Record<string, PartOfForm | undefined>> = {
  details: 'details',
  goods: 'goods',
  moneyFen: 'money',
  householdIds: 'households',
  personIds: 'households',
  visits: 'visits',
  workers: 'workers',
  headDuty: 'head',
  serves: 'serves',
  note: 'note',
  location: 'place',
};

/** What is filled in already is not hidden. */
export function filledParts(act: DraftAct): PartOfForm[] {
  const filled: Record<PartOfForm, boolean> = {
    details: Object.keys(act.details).length > 0,
    goods: act.goods.length > 0,
    money: act.moneyFen !== null,
    households: act.householdIds.length > 0,
    visits: act.visits !== null,
    workers: act.workers.length > 0,
    head: act.byHead,
    serves: act.serves.length > 0,
    note: act.note.trim() !== '',
    place: act.location !== null,
  };
  return partsOfForm.filter((part) => filled[part]);
}

/** What a kind is about is asked in front, filled in or not. */
export function partsOfKind({ kind }: DraftAct): PartOfForm[] {
  if (kind === 'goods') return ['goods'];
  if (kind === 'cash' || kind === 'purchase') return ['details', 'money'];
  return ['details'];
}
