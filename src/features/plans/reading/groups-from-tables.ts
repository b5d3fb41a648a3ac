import { isOffice } from './agencies.ts';
import { addOrganizations, addVillages, type GroupCollector, type GroupDraft, setLead } from './group-draft.ts';
import { type GroupName, groupNameIn } from './group-names.ts';
import { labelledListsIn } from './group-labels.ts';
import { type Organization, organizationsFrom } from './organizations.ts';
import { captured, cut, type Passage, splitOutside } from './passage.ts';
import { type Place, placeFrom, placesFrom, townshipFrom } from './places.ts';
import type { ColumnKind } from './table-columns.ts';
import type { Cell, Table } from './tables.ts';

/** What a table says besides its groups. */
export interface TableNotes {
  households: Passage[];
  counties: Passage[];
  townships: Passage[];
  contacts: { name: Passage | undefined; phone: Passage | undefined; email: Passage | undefined }[];
}

export interface TableOptions {
  /** The text came from a file whose merged cells are known: an empty cell is empty. */
  exactCells: boolean;
}

type Row = Partial<Record<ColumnKind, { words: Passage; fresh: boolean }[]>>;

const total = /^(?:合 *计|总 *计|小 *计)/;
const carried = new Set<ColumnKind>(['group', 'county', 'township', 'index']);

/** Fills merged cells from the row above. Without an exact grid an empty cell of an unnumbered row counts as merged. */
function resolve(table: Table, options: TableOptions): Row[] {
  const above: (Passage | undefined)[] = [];
  const indexAt = table.columns.findIndex((column) => column.kind === 'index');
  return table.rows
    .filter((row) => !row.some((cell) => total.test(cell.words.norm)))
    .map((row) => {
      const unnumbered = indexAt === -1 || row[indexAt]?.words.text === '';
      const resolved: Row = {};
      for (const [at, { kind }] of table.columns.entries()) {
        const cell: Cell | undefined = row[at];
        if (!cell) continue;
        const empty = cell.words.text === '';
        const merged = cell.goesOn || (empty && !options.exactCells && (carried.has(kind) || (unnumbered && ['village', 'organization', 'lead', 'target'].includes(kind))));
        if (!empty) above[at] = cell.words;
        else if (!merged) above[at] = undefined;
        const words = empty ? above[at] : cell.words;
        if (words) (resolved[kind] ??= []).push({ words, fresh: !empty });
      }
      return resolved;
    });
}

/** A row that spans the table and names the group or township of those below. */
function sectionRow(row: readonly Cell[]): Passage | undefined {
  const filled = row.filter((cell) => cell.words.text !== '');
  const only = filled[0]?.words;
  return filled.length === 1 && only && row.length > 2 && row.every((cell) => !cell.goesOn) && only === row[0]?.words ? only : undefined;
}

function villagesIn(words: Passage, township: Passage | undefined): Place[] {
  const known = placesFrom(words, township);
  if (known) return known;
  return splitOutside(words, '、，；').flatMap((member) => {
    const place = placeFrom(member);
    if (place) return [{ ...place, township: place.township ?? township }];
    if (townshipFrom(member) || member.norm.length > 16 || /^(?:无|\/|—+|待定)$/.test(member.norm)) return [];
    // A column that is called 结对村 may leave out the word 村; nothing is added to the name.
    return [{ name: member, township, above: undefined, household: undefined, whole: member }];
  });
}

function isPairing(kinds: ReadonlySet<ColumnKind>): boolean {
  const hasPlace = kinds.has('village') || kinds.has('target') || kinds.has('township');
  const hasOrganization = kinds.has('organization') || kinds.has('lead');
  if (kinds.has('task') && !kinds.has('village')) return false;
  return (hasPlace && hasOrganization) || (kinds.has('group') && (hasPlace || hasOrganization));
}

function notesOf(row: Row, notes: TableNotes, asked: boolean): void {
  for (const { words, fresh } of row.household ?? []) if (fresh) notes.households.push(words);
  for (const { words, fresh } of row.county ?? []) if (fresh) notes.counties.push(words);
  const people = (row.person ?? []).filter(({ fresh }) => fresh).map(({ words }) => words);
  const phones = (row.phone ?? []).filter(({ fresh }) => fresh).map(({ words }) => words);
  const email = row.email?.find(({ fresh }) => fresh)?.words;
  for (const [at, phone] of phones.entries()) notes.contacts.push({ ...calledIn(phone, people[at] ?? people[0]), email: at === 0 ? email : undefined });
  if (phones.length === 0 && (email ?? (asked ? people[0] : undefined))) notes.contacts.push({ name: people[0], phone: undefined, email });
}

/** `卫某某 13700000001` in one cell. */
function calledIn(words: Passage, person: Passage | undefined): { name: Passage | undefined; phone: Passage } {
  const match = person ? null : /^(?<name>[\u4e00-\u9fff某*×]{2,4})[ ：]*(?<phone>[\d*×xX—-]{7,})$/d.exec(words.norm);
  const name = match && captured(words, match, 'name');
  const phone = match && captured(words, match, 'phone');
  return name && phone ? { name, phone } : { name: person, phone: words };
}

function fill(group: GroupDraft, row: Row, townships: Passage[]): void {
  const township = row.township?.at(-1)?.words;
  for (const kind of ['village', 'target'] as const) {
    for (const { words, fresh } of row[kind] ?? []) if (fresh) addVillages(group, villagesIn(words, township));
  }
  if (!row.village && !row.target && township && row.township?.some(({ fresh }) => fresh)) {
    const places = placesFrom(township);
    if (places) addVillages(group, places);
    else townships.push(township);
  }
  for (const { words, fresh } of row.lead ?? []) {
    const lead = fresh ? organizationsFrom(words)[0] : undefined;
    if (lead) setLead(group, lead);
  }
  for (const { words, fresh } of row.organization ?? []) {
    if (fresh) addOrganizations(group, organizationsFrom(words).filter((organization) => !isForeign(organization)));
  }
}

function isForeign(organization: Organization): boolean {
  return /^(?:合计|小计|总计|\d+)$/.test(organization.name.norm) || (isOffice(organization.name.norm) && organization.name.norm.endsWith('村委会'));
}

/** Reads one table of pairs; merged cells of villages or organizations make several rows one group. */
export function readPairingTable(table: Table, collector: GroupCollector, notes: TableNotes, options: TableOptions): boolean {
  const sections = table.rows.map((row) => sectionRow(row));
  const byGroupRows = table.caption !== undefined || sections.some((words) => words && groupNameIn(words, 0));
  const kinds = new Set(table.columns.map((column) => column.kind));
  if (byGroupRows) kinds.add('group');
  const rows = resolve(table, options);
  const asked = table.columns.some(({ kind, heading }) => kind === 'person' && /联系人|联络员/.test(heading.norm));
  for (const row of rows) notesOf(row, notes, asked);
  if (!isPairing(kinds)) return false;
  let group: GroupDraft | undefined;
  let heading: GroupName | undefined = table.caption && groupNameIn(table.caption, 0);
  let above: Row | undefined;
  let at = -1;
  for (const [place, cells] of table.rows.entries()) {
    if (cells.some((cell) => total.test(cell.words.norm))) continue;
    at += 1;
    const section = sections[place];
    const named = section && groupNameIn(section, 0);
    if (named) {
      heading = named;
      continue;
    }
    if (section) continue;
    const row = rows[at];
    if (!row) continue;
    if (kinds.has('household') && repeats(row, above)) continue;
    above = row;
    const name = row.group?.[0]?.words ?? heading?.name;
    if (name && !/^\d+$/.test(name.norm)) group = collector.named(name);
    else if (!group || !sharesGroup(row, name)) group = collector.unnamed();
    else if (!name) group = apartFrom(group, row, collector);
    // A row of a table stays even when one side of the pair is missing: a clerk must see it.
    group.announced = true;
    fill(group, row, notes.townships);
    if (name === heading?.name) leadFrom(heading, group);
  }
  return true;
}

/** `第一片区（片区长单位：示例县商会）` */
function leadFrom(heading: GroupName | undefined, group: GroupDraft): void {
  const lists = heading?.topic ? labelledListsIn(heading.topic).lists : [];
  const lead = lists.find(({ role }) => role === 'lead');
  const [first] = lead ? organizationsFrom(lead.words) : [];
  if (first) setLead(group, first);
}

/** Household after household of one pair: the pair is one. */
function repeats(row: Row, above: Row | undefined): boolean {
  const words = (one: Row | undefined): string => [one?.village, one?.organization].map((cells) => cells?.[0]?.words.norm ?? '').join(' ');
  return above !== undefined && words(row) === words(above);
}

/** A numbered or unnamed row goes on with the group above when its village, organization or number is a merged cell. */
function sharesGroup(row: Row, name: Passage | undefined): boolean {
  const goesOn = (kind: ColumnKind): boolean => (row[kind]?.length ?? 0) > 0 && row[kind]?.every(({ fresh }) => !fresh) === true;
  if (name) return goesOn('group');
  return goesOn('village') || goesOn('target') || goesOn('organization') || goesOn('lead') || (goesOn('index') && (row.index?.length ?? 0) > 0);
}

/**
 * Cells merged in turn, first an organization over two villages, then the second village over two organizations: the
 * first village has nothing to do with the last organization. What the row does not share stays in the group above.
 */
function apartFrom(group: GroupDraft, row: Row, collector: GroupCollector): GroupDraft {
  if (row.index?.some(({ fresh }) => !fresh)) return group;
  const township = row.township?.at(-1)?.words;
  const standing = (kind: 'village' | 'organization') => (row[kind] ?? []).filter(({ fresh }) => !fresh).map(({ words }) => words);
  const [villages, organizations] = [standing('village'), standing('organization')];
  const fresh = (kind: 'village' | 'organization') => row[kind]?.some((cell) => cell.fresh) === true;
  if (villages.length > 0 && fresh('organization')) {
    const shared = new Set(villages.flatMap((words) => villagesIn(words, township)).map(({ name }) => name.norm));
    const moved = group.villages.filter(({ name }) => shared.has(name.norm));
    if (moved.length === 0 || moved.length === group.villages.length) return group;
    group.villages = group.villages.filter((village) => !moved.includes(village));
    const own = collector.unnamed();
    addVillages(own, moved);
    addOrganizations(own, group.organizations);
    return own;
  }
  if (organizations.length > 0 && fresh('village')) {
    const shared = new Set(organizations.flatMap((words) => organizationsFrom(words)).map(({ name }) => name.norm));
    const helping = group.organizations.filter(({ name }) => shared.has(name.norm));
    if (helping.length === 0 || helping.length === group.organizations.length) return group;
    const own = collector.unnamed();
    addOrganizations(own, helping);
    return own;
  }
  return group;
}

/** Names listed without any pairing: an attachment of villages or of organizations alone. */
export function listedIn(table: Table): { villages: Place[]; organizations: Organization[] } {
  const listed: { villages: Place[]; organizations: Organization[] } = { villages: [], organizations: [] };
  for (const row of resolve(table, { exactCells: false })) {
    const township = row.township?.at(-1)?.words;
    for (const { words, fresh } of row.village ?? []) if (fresh) listed.villages.push(...villagesIn(words, township));
    for (const { words, fresh } of row.organization ?? []) if (fresh) listed.organizations.push(...organizationsFrom(words));
  }
  return listed;
}

/** The words of the first cell of a kind in each row, for tables of tasks. */
export function columnOf(table: Table, kind: ColumnKind): (Passage | undefined)[] {
  const at = table.columns.findIndex((column) => column.kind === kind);
  return table.rows.map((row) => {
    const words = row[at]?.words;
    return words && words.text !== '' ? cut(words, 0) : undefined;
  });
}
