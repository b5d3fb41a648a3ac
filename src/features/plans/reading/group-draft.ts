import { numberFrom } from './chinese-numerals.ts';
import type { Organization } from './organizations.ts';
import { type Passage, spanOf } from './passage.ts';
import type { Place } from './places.ts';

/** A group while it is being read; its parts may stand in several places of the notice. */
export interface GroupDraft {
  name: Passage | undefined;
  villages: Place[];
  organizations: Organization[];
  lead: Organization | undefined;
  /** A name for the group or a heading announced it: it stays even when it is empty. */
  announced: boolean;
  /** `北部片区（3个村）`: how many the heading says there are. */
  said?: { villages: number; words: Passage };
}

const ordinal = /第?([一二三四五六七八九十百\d]{1,4})(?:[^一二三四五六七八九十\d]{0,4})(组|片区|片|分队|战区|大队|小队|队|批)/;

/** What makes two spellings of a group one: 第一组 and 第1组 and 一组. */
export function groupKey(name: string): string {
  const bare = name.replaceAll(/\s/g, '');
  const match = ordinal.exec(bare);
  const number = match?.[1] === undefined ? undefined : numberFrom(match[1]);
  return match && number !== undefined ? `${number}${match[2]}` : bare;
}

/** The groups of a notice in the order in which they first appear. */
export class GroupCollector {
  readonly groups: GroupDraft[] = [];
  private readonly byKey = new Map<string, GroupDraft>();

  named(name: Passage): GroupDraft {
    const key = groupKey(name.norm);
    const known = this.byKey.get(key);
    if (known) return known;
    const group: GroupDraft = { name, villages: [], organizations: [], lead: undefined, announced: true };
    this.byKey.set(key, group);
    this.groups.push(group);
    return group;
  }

  knows(name: string): boolean {
    return this.byKey.has(groupKey(name));
  }

  unnamed(): GroupDraft {
    const group: GroupDraft = { name: undefined, villages: [], organizations: [], lead: undefined, announced: false };
    this.groups.push(group);
    return group;
  }
}

function isSamePlace(a: Place, b: Place): boolean {
  if (spanOf(a.name)[0] === spanOf(b.name)[0]) return true;
  return a.name.norm === b.name.norm && (a.township?.norm ?? b.township?.norm) === (b.township?.norm ?? a.township?.norm);
}

/** Adds one list. What an earlier list already said is no repetition; a name twice in one list stays twice. */
export function addVillages(group: GroupDraft, villages: readonly Place[]): void {
  const before = [...group.villages];
  for (const village of villages) {
    const known = before.find((other) => isSamePlace(other, village));
    if (!known) group.villages.push(village);
    else if (!known.township && village.township) known.township = village.township;
  }
}

export function addOrganizations(group: GroupDraft, organizations: readonly Organization[]): void {
  const before = new Set(group.organizations.map((known) => known.name.norm));
  for (const organization of organizations) {
    if (!before.has(organization.name.norm)) group.organizations.push(organization);
    if (organization.leads) group.lead ??= organization;
  }
}

/** The lead is one of the organizations; printed again among the members it is not counted twice. */
export function setLead(group: GroupDraft, lead: Organization): void {
  group.lead = lead;
  if (!group.organizations.some((known) => known.name.norm === lead.name.norm)) group.organizations.unshift(lead);
}
