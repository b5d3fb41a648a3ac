import { addOrganizations, addVillages, type GroupCollector, type GroupDraft, setLead } from './group-draft.ts';
import { numberFrom } from './chinese-numerals.ts';
import { groupNameIn } from './group-names.ts';
import { labelledListsIn, type LabelRole, tidy } from './group-labels.ts';
import { markerOf } from './markers.ts';
import { organizationListFrom, organizationsFrom } from './organizations.ts';
import { isAttachmentHeading } from './outline.ts';
import { cut, type Passage, sentencesOf, splitOutside, trimmed } from './passage.ts';
import { type Place, placeFrom, placesFrom, townshipFrom } from './places.ts';
import { bracketPairs, helpersOfHouseholds, householdsByVillage, isPart, linkVerb, sidesOf, withoutCount } from './pairs-in-lines.ts';
import { leadAndHelpers, pairsInProse } from './pairs-in-prose.ts';
import type { Paragraph } from './paragraphs.ts';

/** What the lines say besides their groups. */
export interface LineNotes {
  households: Passage[];
  townships: Passage[];
}

/** Reads groups set out in lines: `第一组：镇村 / 成员：…`, labels, `村：组织、组织`, `组织：村、村`. */
export class LineGroups {
  private open: GroupDraft | undefined;
  private openRank = 9;
  private waiting: LabelRole | undefined;
  private township: Passage | undefined;
  private readonly collector: GroupCollector;
  readonly notes: LineNotes = { households: [], townships: [] };

  constructor(collector: GroupCollector) {
    this.collector = collector;
  }

  /** Whether the paragraph was part of a group. */
  read(paragraph: Paragraph): boolean {
    const { passage } = paragraph;
    if (isAttachmentHeading(passage.norm)) return this.close();
    const marker = markerOf(passage.norm);
    const words = marker && marker.rank !== 6 ? trimmed(cut(passage, marker.length)) : passage;
    if (words.text === '') return false;
    if (this.readHeading(words, marker?.rank ?? 9)) return true;
    const town = townshipFrom(withoutCount(tidy(words)));
    if (town) {
      // `（一）兴隆镇` or `东湖镇（3个村）` above the villages of that township.
      this.close();
      this.township = town.township;
      return true;
    }
    const whole = tidy(words);
    const { before, lists } = labelledListsIn(words);
    if (lists.length > 0 && (before.text === '' || this.isName(before))) return this.readLabels(before, lists, marker?.rank);
    if (this.readPair(whole, marker !== undefined) || this.readSeveral(whole)) return true;
    if (this.readBareNames(whole, marker?.rank)) return true;
    // `负责鸦滩镇金堤村。由甲协会负责。` below the name of a group.
    if (this.open?.announced && marker === undefined && /^(?:负责|结对|帮扶|包联|包抓|联系|督战|由)/.test(whole.norm) && this.mixed(this.open, whole)) return true;
    const endsGroup = marker !== undefined ? marker.rank <= this.openRank : passage.norm.length > 40 || /[。：]$/.test(passage.norm);
    if (endsGroup) this.close();
    return false;
  }

  private close(): false {
    this.open = undefined;
    this.openRank = 9;
    this.waiting = undefined;
    this.township = undefined;
    return false;
  }

  private readHeading(words: Passage, rank: number): boolean {
    const found = groupNameIn(words, rank, (name) => this.collector.knows(name));
    if (!found) return false;
    this.close();
    this.open = this.collector.named(found.name);
    this.openRank = rank;
    const count = /^(?:共)?(\d{1,3}|[一二三四五六七八九十]{1,3})个(?:行政)?(?:村|社区)$/.exec(found.topic?.norm ?? '')?.[1];
    if (found.topic && count) this.open.said = { villages: numberFrom(count) ?? 0, words: cut(words, 0, words.norm.indexOf('）') + 1) };
    else if (found.topic) this.content(found.topic);
    const rest = tidy(cut(words, found.length));
    if (rest.text !== '') this.content(rest);
    return true;
  }

  /** What follows a group's name: labels, villages, organizations, or a sentence that pairs them. */
  private content(words: Passage): boolean {
    const group = this.open;
    if (!group) return false;
    const { before, lists } = labelledListsIn(words);
    if (lists.length > 0) {
      if (before.text !== '') this.content(tidy(before));
      for (const list of lists) this.take(group, list.role, list.words);
      return true;
    }
    // `第一组（结对山门镇高桥村）`
    const places = this.placesOf(words) ?? this.placesOf(trimmed(cut(words, linkVerb.exec(words.norm)?.[0].length ?? 0)));
    if (places) {
      addVillages(group, places);
      return true;
    }
    const organizations = organizationListFrom(words);
    if (organizations) {
      addOrganizations(group, organizations);
      return true;
    }
    const pairs = pairsInProse(words);
    for (const found of pairs) {
      addVillages(group, found.villages);
      addOrganizations(group, found.organizations);
      if (found.lead) setLead(group, found.lead);
    }
    if (pairs.length > 0) return true;
    return this.mixed(group, words);
  }

  /** A list of villages and organizations side by side, as behind 第一组：. */
  private mixed(group: GroupDraft, words: Passage): boolean {
    let any = false;
    for (const part of splitOutside(words, '，；。 ')) {
      const places = this.placesOf(part) ?? this.placesOf(trimmed(cut(part, linkVerb.exec(part.norm)?.[0].length ?? 0)));
      // `由甲协会（组长单位）、乙队负责`
      const [from, to] = [/^由/.exec(part.norm)?.[0].length ?? 0, part.norm.search(/(?:共同|联合|具体)?(?:负责|结对|帮扶|包联)(?:帮扶|督战|攻坚)?$|$/)];
      const organizations = places ? undefined : (organizationListFrom(part) ?? organizationListFrom(trimmed(cut(part, from, to))));
      if (places) addVillages(group, places);
      if (organizations) addOrganizations(group, organizations);
      any ||= places !== undefined || organizations !== undefined;
    }
    return any;
  }

  private placesOf(words: Passage): Place[] | undefined {
    return placesFrom(words, this.township);
  }

  private readLabels(before: Passage, lists: ReturnType<typeof labelledListsIn>['lists'], rank: number | undefined): boolean {
    const meaningful = lists.filter((list) => list.role !== 'ignored');
    if (meaningful.length === 0) return this.open !== undefined;
    const repeated = lists.some((list) => list.role === 'villages' && list.words.text !== '' && (this.open?.villages.length ?? 0) > 0);
    const ledAgain = this.open?.lead !== undefined && this.open.villages.length > 0 && lists.some((list) => list.role === 'lead' && list.words.text !== '');
    if (!this.open || before.text !== '' || ((repeated || ledAgain) && !this.open.name)) {
      if (rank !== undefined || !this.open?.announced || before.text !== '') this.open = this.collector.unnamed();
      this.openRank = rank ?? 9;
    }
    const group = this.open;
    if (!group) return false;
    if (before.text !== '') this.content(tidy(before));
    for (const list of meaningful) this.take(group, list.role, list.words);
    return true;
  }

  private isName(words: Passage): boolean {
    const bare = tidy(words);
    return placesFrom(bare) !== undefined || organizationListFrom(bare) !== undefined;
  }

  private take(group: GroupDraft, role: LabelRole, words: Passage): void {
    this.waiting = words.text === '' ? role : undefined;
    if (words.text === '' || role === 'ignored') return;
    if (role === 'township') {
      this.township = townshipFrom(words)?.township;
      if (!this.township) this.placesOf(words)?.forEach((place) => addVillages(group, [place]));
      return;
    }
    if (role === 'households') {
      this.notes.households.push(words);
      return;
    }
    if (role === 'villages') {
      this.takeVillages(group, words);
      return;
    }
    const organizations = organizationsFrom(words);
    const [lead, ...others] = organizations;
    if (role === 'lead' && lead) {
      setLead(group, lead);
      addOrganizations(group, others);
    } else addOrganizations(group, organizations);
  }

  private takeVillages(group: GroupDraft, words: Passage): void {
    if (/^(?:待定|暂无|无|另行通知)$/.test(words.norm)) {
      group.announced = true;
      return;
    }
    const places = this.placesOf(words);
    if (places) {
      addVillages(group, places);
      return;
    }
    // 结对：… may also name the partners.
    const organizations = organizationListFrom(words);
    if (organizations) {
      addOrganizations(group, organizations);
      return;
    }
    const members = splitOutside(words, '、，；');
    for (const member of members) {
      const place = placeFrom(member);
      if (place) addVillages(group, [{ ...place, township: place.township ?? this.township }]);
      else if (townshipFrom(member)) this.notes.townships.push(member);
      else if (member.norm.length <= 12) addVillages(group, [{ name: member, township: this.township, above: undefined, household: undefined, whole: member }]);
    }
  }

  private readPair(words: Passage, marked: boolean): boolean {
    if (this.readBracketPairs(words, this.township)) return true;
    const sides = sidesOf(words);
    if (!sides) return false;
    const { left, right } = sides;
    const town = townshipFrom(left);
    if (town && this.readBracketPairs(right, town.township)) return true;
    if (town && sidesOf(right) && !placesFrom(right)) {
      // `双桥镇：东村、西村——示例县商会`
      const before = this.township;
      this.township = town.township;
      const isPair = this.readPair(right, marked);
      this.township = before;
      return isPair;
    }
    if (town && this.readTold(right, town.township)) return true;
    const target = trimmed(cut(right, linkVerb.exec(right.norm)?.[0].length ?? 0));
    const rightPlaces = placesFrom(target, town?.township)?.map((place) => ({ ...place, above: place.above ?? town?.above }));
    if (town && rightPlaces) {
      const group = this.open?.announced || (this.open && this.waiting === 'villages') ? this.open : this.listGroup();
      addVillages(group, rightPlaces);
      return true;
    }
    const leftPlaces = this.placesOf(left);
    if (leftPlaces) {
      const told = leadAndHelpers(right);
      const organizations = told?.organizations ?? organizationListFrom(right);
      const { before, lists } = labelledListsIn(right);
      const helpers = organizations ? undefined : helpersOfHouseholds(right);
      if (helpers) {
        const group = this.groupForPair(marked);
        addVillages(group, leftPlaces);
        addOrganizations(group, helpers.organizations);
        this.notes.households.push(helpers.household);
        return true;
      }
      if (!organizations && (lists.length === 0 || before.text !== '')) return false;
      const group = this.groupForPair(marked);
      addVillages(group, leftPlaces);
      if (organizations) addOrganizations(group, organizations);
      if (told) setLead(group, told.lead);
      for (const list of lists) this.take(group, list.role, list.words);
      this.open = group;
      return true;
    }
    const leftOrganizations = organizationListFrom(left);
    const households = leftOrganizations && !rightPlaces ? householdsByVillage(right, this.township) : undefined;
    if (leftOrganizations && households) {
      const group = this.groupForPair(marked);
      addOrganizations(group, leftOrganizations);
      addVillages(group, households.villages);
      this.notes.households.push(households.first);
      return true;
    }
    if (!leftOrganizations || !rightPlaces) return false;
    const group = this.groupForPair(marked);
    addOrganizations(group, leftOrganizations);
    addVillages(group, rightPlaces);
    return true;
  }

  /** `城关镇：东村（甲协会）、西村（乙协会）；柳溪镇：…`, also behind a heading. */
  private readSeveral(words: Passage): boolean {
    const sentences = sentencesOf(words);
    const parts = sentences[0] && isPart(sentences[0]) ? sentences : sentences.slice(1);
    if (sentences.length < 2 || parts.length === 0 || !parts.every((part) => isPart(part))) return false;
    for (const part of parts) {
      const town = townshipFrom(tidy(part));
      if (town) this.township = town.township;
      else this.readPair(tidy(part), true);
    }
    return true;
  }

  /** `丰收镇：麦香村由甲协会结对；稻花村由乙协会结对`. */
  private readTold(words: Passage, township: Passage): boolean {
    const told = pairsInProse(words);
    for (const { villages, organizations, lead } of told) {
      const group = this.collector.unnamed();
      addVillages(group, villages.map((village) => ({ ...village, township: village.township ?? township })));
      addOrganizations(group, organizations);
      if (lead) setLead(group, lead);
    }
    return told.length > 0;
  }

  private readBracketPairs(words: Passage, township: Passage | undefined): boolean {
    const found = bracketPairs(words, township);
    for (const { villages, organizations } of found) {
      const group = this.collector.unnamed();
      addVillages(group, villages);
      addOrganizations(group, organizations);
    }
    return found.length > 0;
  }

  private groupForPair(marked: boolean): GroupDraft {
    return this.open?.announced && !marked ? this.open : this.collector.unnamed();
  }

  /** `山门镇：高桥村、史沟村` outside any group: the lines of one list stay together. */
  private listGroup(): GroupDraft {
    const group = this.open && this.open.organizations.length === 0 ? this.open : this.collector.unnamed();
    this.open = group;
    return group;
  }

  /** A line of names under a group or below a label that ended its own line. */
  private readBareNames(words: Passage, rank: number | undefined): boolean {
    const places = this.placesOf(words);
    if (places) {
      if (this.open && (this.waiting === 'villages' || (this.open.announced && this.open.villages.length === 0 && this.open.organizations.length === 0))) {
        addVillages(this.open, places);
        return true;
      }
      if (this.waiting || words.norm.length > 60) return false;
      this.open = this.collector.unnamed();
      this.openRank = rank ?? 9;
      addVillages(this.open, places);
      return true;
    }
    const above = words.norm.endsWith('：');
    const listed = rank === undefined && !above ? undefined : organizationListFrom(above ? cut(words, 0, words.norm.length - 1) : words);
    if (listed && !this.open?.name) {
      // `（一）甲协会、乙学校` above a line that names the village; behind a colon, above the lines of several townships.
      this.waiting = above ? 'villages' : undefined;
      this.open = this.collector.unnamed();
      this.openRank = rank ?? 9;
      addOrganizations(this.open, listed);
      return true;
    }
    if (!this.open || (this.waiting !== 'organizations' && this.waiting !== 'lead' && !this.open.announced)) return false;
    const organizations = organizationListFrom(words);
    if (!organizations) return false;
    if (this.waiting === 'lead' && organizations[0]) setLead(this.open, organizations[0]);
    addOrganizations(this.open, organizations);
    return true;
  }
}
