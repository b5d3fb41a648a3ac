import type { Language, Sentence } from '../../../kernel/language.ts';
import { formatDateAndWeekday, formatMoney } from '../../../ui/language/format.ts';
import type { DraftAct } from '../act.ts';
import { fieldsOf } from '../kind-fields.ts';
import { actWordsIn } from './act-words.ts';
import { servedWords } from './served-words.ts';

/** What the ids of an act stand for, as far as the reader knows. */
export interface ActNames {
  villages: ReadonlyMap<string, string>;
  /** Heads of households; empty where a household has none. */
  households: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, string>;
  served: ReadonlyMap<string, { type: string; summary: string; kindName?: Sentence | undefined }>;
  /** Where the form has them; the page of an act tells its gift in a section of its own. */
  gifts?: ReadonlyMap<string, string>;
}

/** One thing that an act says. */
export interface ActFact {
  key: string;
  label: string;
  /** Empty where nothing was filled in. */
  words: string;
  /** Equal exactly where two acts say the same. */
  mark: string;
}

/** Everything that an act says, in the order of the form. */
export function factsOf(act: DraftAct, names: ActNames, language: Language): ActFact[] {
  const say = actWordsIn(language);
  const { t } = say;
  const fact = (key: string, label: string, value: unknown, words: string): ActFact => ({ key, label, words, mark: JSON.stringify(value) ?? '' });
  const known = (ids: readonly string[], from: ReadonlyMap<string, string>, unnamed: string) =>
    say.joined(ids.map((id) => from.get(id) || unnamed));
  return [
    fact('date', t('assistance.field.date'), act.date, act.date === null ? '' : formatDateAndWeekday(act.date, language)),
    fact('village', t('assistance.field.village'), act.villageId, known(act.villageId === null ? [] : [act.villageId], names.villages, '—')),
    fact('kind', t('assistance.field.kind'), act.kind, act.kind === null ? '' : t(`assistance.kind.${act.kind}`)),
    fact('mode', t('assistance.field.mode'), act.mode, act.mode === null ? '' : t(`assistance.mode.${act.mode}`)),
    ...fieldsOf(act.kind).map((field) => {
      const value = act.details[field.name]?.trim() ?? '';
      return fact(`details.${field.name}`, field.label[language], value, value === '' ? '' : say.detail(field, value));
    }),
    fact('households', t('assistance.field.households'), sorted(act.householdIds), known(act.householdIds, names.households, t('assistance.no-head'))),
    fact('persons', t('assistance.field.persons'), sorted(act.personIds), known(act.personIds, names.persons, '—')),
    fact('people', t('assistance.field.people'), act.people, act.people === null ? '' : t('assistance.people', { count: act.people })),
    fact('visits', t('assistance.field.visits'), act.visits, act.visits === null ? '' : t('assistance.visits', { count: act.visits })),
    fact('money', t('assistance.field.money'), act.moneyFen, act.moneyFen === null ? '' : formatMoney(act.moneyFen, language)),
    fact('goods', t('assistance.field.goods'), act.goods.map(({ name, quantity, unit }) => [name, quantity, unit]), say.goods(act.goods)),
    fact('gift', t('assistance.field.gift'), act.giftId, act.giftId === null ? '' : (names.gifts?.get(act.giftId) ?? t('assistance.gift.chosen'))),
    fact('workers', t('assistance.field.workers'), act.workers.map(({ group, heads, hours }) => [group, heads, hours]), say.workers(act.workers)),
    fact('head', t('assistance.field.head'), [act.byHead, act.headDuty], say.head(act)),
    fact('serves', t('assistance.field.serves'), sorted(act.serves.map(({ id }) => id)), servedInWords(act, names, language)),
    fact('note', t('assistance.field.note'), act.note, act.note),
    fact('location', t('assistance.field.location'), act.location, t(act.location === null ? 'assistance.location.not-given' : 'assistance.location.given')),
    fact(
      'evidence',
      t('assistance.field.evidence'),
      sorted(act.evidenceIds),
      act.evidenceIds.length === 0 ? t('assistance.evidence.none') : t('assistance.evidence', { count: act.evidenceIds.length }),
    ),
  ];
}

/** What an act answers: a promise, a measure, a need. */
export function servedInWords({ serves }: Pick<DraftAct, 'serves'>, { served }: Pick<ActNames, 'served'>, language: Language): string {
  return actWordsIn(language).joined(serves.map(({ type, id }) => servedWords({ summary: '', ...served.get(id), type }, language)));
}

/** A thing that two versions of an act say otherwise. */
export interface ActChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

/** What is otherwise in the second, in the order of the form; what a kind alone has comes and goes with it. */
export function changesBetween(before: DraftAct, after: DraftAct, names: ActNames, language: Language): ActChange[] {
  const was = new Map(factsOf(before, names, language).map((fact) => [fact.key, fact]));
  const is = new Map(factsOf(after, names, language).map((fact) => [fact.key, fact]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, fresh] = [was.get(key), is.get(key)];
    if (old?.mark === fresh?.mark || (old?.words ?? '') + (fresh?.words ?? '') === '') return [];
    return [{ key, label: fresh?.label ?? old?.label ?? '', before: old?.words ?? '', after: fresh?.words ?? '' }];
  });
}

/** Names as an act's page, or a form, brings them. */
export function namesOf(told: {
  villages: readonly { id: string; name: string }[];
  households: readonly { id: string; name: string }[];
  persons: readonly { id: string; name: string }[];
  serves: readonly { type: string; id: string; summary: string; kindName?: Sentence | undefined }[];
}): ActNames {
  const byId = (ones: readonly { id: string; name: string }[]) => new Map(ones.map(({ id, name }) => [id, name]));
  return {
    villages: byId(told.villages),
    households: byId(told.households),
    persons: byId(told.persons),
    served: new Map(told.serves.map(({ id, ...one }) => [id, one])),
  };
}

function sorted(ids: readonly string[]): string[] {
  return ids.toSorted();
}
