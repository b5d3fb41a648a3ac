import { GroupCollector, type GroupDraft, addOrganizations, addVillages, setLead } from './group-draft.ts';
import { type LineNotes, LineGroups } from './groups-from-lines.ts';
import { listedIn, readPairingTable, type TableNotes, type TableOptions } from './groups-from-tables.ts';
import { markerOf } from './markers.ts';
import { cut } from './passage.ts';
import { pairsInProse } from './pairs-in-prose.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Table } from './tables.ts';

export interface FoundGroups {
  groups: GroupDraft[];
  notes: TableNotes & LineNotes;
  /** Names that stand in lists without any pairing. */
  unpaired: boolean;
}

/** A group of which the notice says enough: announced by a name, or both sides of a pair. */
function isKept(group: GroupDraft): boolean {
  if (group.announced) return group.villages.length > 0 || group.organizations.length > 0;
  return group.villages.length > 0 && group.organizations.length > 0;
}

function addProse(collector: GroupCollector, paragraphs: readonly Paragraph[], notes: LineNotes): void {
  for (const { passage } of paragraphs) {
    const words = cut(passage, markerOf(passage.norm)?.length ?? 0);
    for (const found of pairsInProse(words)) {
      const group = found.name ? collector.named(found.name) : collector.unnamed();
      addVillages(group, found.villages);
      if (found.lead) setLead(group, found.lead);
      addOrganizations(group, found.organizations);
      if (!found.townships) continue;
      group.announced = true;
      notes.townships.push(...found.townships);
    }
  }
}

/** The pairs of the notice, from tables, lines and, where neither has any, from sentences. */
export function readGroups(paragraphs: readonly Paragraph[], tables: readonly Table[], from: number, options: TableOptions): FoundGroups {
  const collector = new GroupCollector();
  const notes: TableNotes = { households: [], counties: [], townships: [], contacts: [] };
  const lines = new LineGroups(collector);
  const loose: Table[] = [];
  const unread: Paragraph[] = [];
  for (let at = from; at < paragraphs.length; at += 1) {
    const table = tables.find((one) => one.from === at);
    const paragraph = paragraphs[at];
    if (tables.some((one) => one.from === at + 1 && one.caption)) continue;
    if (table) {
      if (!readPairingTable(table, collector, notes, options)) loose.push(table);
      at = table.to;
    } else if (paragraph && !lines.read(paragraph)) unread.push(paragraph);
  }
  let groups = collector.groups.filter(isKept);
  if (groups.length === 0) {
    const fromProse = new GroupCollector();
    addProse(fromProse, unread, notes);
    groups = fromProse.groups.filter(isKept);
  }
  const alone = groups.length === 0 ? listsAlone(collector, loose) : [];
  return {
    groups: [...groups, ...alone],
    notes: { ...notes, households: [...notes.households, ...lines.notes.households], townships: [...notes.townships, ...lines.notes.townships] },
    unpaired: alone.length > 0,
  };
}

/** Where the notice lists villages or organizations without pairing them, each list stays one group without a name. */
function listsAlone(collector: GroupCollector, tables: readonly Table[]): GroupDraft[] {
  const lists = collector.groups.filter((group) => !group.announced && group.villages.length > 1 && group.organizations.length === 0);
  const fresh = new GroupCollector();
  for (const table of tables) {
    const listed = listedIn(table);
    if (table.columns.some((column) => column.kind === 'task') || listed.villages.length + listed.organizations.length < 2) continue;
    const group = fresh.unnamed();
    addVillages(group, listed.villages);
    addOrganizations(group, listed.organizations);
  }
  return [...lists, ...fresh.groups];
}
