import type { Paragraph } from './paragraphs.ts';
import { cut, type Passage, splitAt, trimmed } from './passage.ts';

export interface FoundContact {
  name: Passage | undefined;
  phone: Passage | undefined;
  email: Passage | undefined;
}

const speaksOfContact = /联 *系 *人|联络员|联络人|经办人|联系电话|联系方式|咨询电话|电 *话(?=[： ]?\d)|电 *话：|手 *机：|邮 *箱|负责人|责任人/;
const endsInNumber = /[\u4e00-\u9fff某*]{2,4}[ ：]+(?:1[3-9]\d{9}|0\d{2,3}[—-]\d{7,8})$/;
const personLabel = '(?:联 *系 *人(?:由[^，。]{2,5}(?:调整|变更|更换|改))?|联络员|联络人|经办人|联系同志|咨询人|负责人|责任人|联系民警)(?:姓名)?(?:(?:及|和|、)?(?:联系)?(?:电话|方式|手机))?(?:(?:：| |为)+|(?=[\u4e00-\u9fff]{2,3}(?:，|；|。|（|$|\\d|联系|电话))(?!名单|信息|情况|签字|和|及|到位|时限))';
const person = '[\u4e00-\u9fff] {0,2}[\u4e00-\u9fff某*×·]{1,3}';
/** `县民政局社会救助股 何静`: the office in front of the name. */
const ofOffice = '(?:[\u4e00-\u9fff（）]{2,24}(?:局|股|科|处|室|办|部|委|会|站|中心) +)?';
/** `程丽 张栋` at the end of a line or clause. */
const nextBehindSpaces = '(?<=[\u4e00-\u9fff]{2}) {1,4}(?=[\u4e00-\u9fff]{2,3}(?:$|[，；。（]))';
const token = new RegExp(
  [
    `${personLabel}${ofOffice}(?<names>${person}(?:(?:[、/] ?|${nextBehindSpaces})${person}){0,4})`,
    '(?<fax>传真：? ?[\\d—-]{7,16})',
    '(?<email>[A-Za-z\\d._+-]{1,40}@[A-Za-z\\d-]{1,30}(?:\\.[A-Za-z\\d-]{1,20}){1,3})',
    '(?<phone>(?<![\\d@.])(?:1[3-9]\\d[\\d*×xX]{8}|1[3-9]\\d[ -]\\d{4}[ -]\\d{4}|（?0\\d{2,3}）?[ —-]{0,2}[2-9*×xX\\d][\\d*×xX]{6,7}|[2-8]\\d{6,7})(?:转\\d{1,5})?(?:(?:（(?:传真|办公|座机|手机|微信同号|同微信)）)?[、/] ?(?:1[3-9]\\d{9}|0\\d{2,3}[—-]?\\d{7,8}))*(?![\\d@]))',
  ].join('|'),
  'dg',
);
const nameBefore = new RegExp(`(?:^|[，。；、：（ ])(?<name>[\u4e00-\u9fff](?:[\u4e00-\u9fff某*×]){1,3})[ ：（，、]{0,3}(?:(?:联系|办公)?电话|手机|座机)?[：为 ]{0,2}$`, 'd');
/** `0730-7200015（刘某）` and `电话0912-3321000，联系人高某`: who is called stands behind. */
const nameBehind = /^ ?（(?<name>[\u4e00-\u9fff][\u4e00-\u9fff某*×]{1,3})(?:同志)?）/d;
const secondPhone = /(?:手 *机|座 *机|办公(?:室)?电话|联系电话|电 *话)(?:号码)?：? ?$/;
const sendsTo = /(?:报送|上报|发送|发|报|投递|反馈|提交)(?:至|到|给|送)?[^，。；]{0,16}(?:邮箱|邮件)?[：（ ]*$/;
const nextLine = /^(?<name>[\u4e00-\u9fff][\u4e00-\u9fff某*×]{1,3})(?:（[^（）\d]{2,20}）)?[ ：，]{1,12}(?<phone>1[3-9]\d{9}|（?0\d{2,3}）?[—-]?\d{7,8}|[2-8]\d{6,7})$/d;
const label = /联系|电话|手机|邮箱|咨询|办公|座机|热线|传真|号码|方式|同志|局|科|股|办/;

function partOf(passage: Passage, place: [number, number] | undefined): Passage | undefined {
  return place ? trimmed(cut(passage, place[0], place[1])) : undefined;
}

/** No surname begins with 县, and no person is called 社会救助股. */
const phoneBehind = /\d{7}/;
const isOffice = /^[省市县州旗镇]|.(?:局|股|科|办|办公室|中心|协会)$/;

function namesIn(words: Passage): Passage[] {
  return [...words.norm.matchAll(/(?:[^、/ ]| (?![\u4e00-\u9fff]{2})|(?<!\S\S) )+/g)]
    .map((match) => trimmed(cut(words, match.index, match.index + match[0].length)))
    .map((name) => cut(name, 0, /(?:联系|电话|手机|同志)/.exec(name.norm)?.index ?? name.norm.length))
    .filter((name) => name.text !== '' && !isOffice.test(name.norm));
}

/** The contacts of one paragraph, joined to those that the paragraph before left open. */
function readInto(contacts: FoundContact[], open: FoundContact[], passage: Passage): FoundContact[] {
  let pending = open;
  let fresh = pending;
  for (const match of passage.norm.matchAll(token)) {
    const groups = match.indices?.groups;
    const names = partOf(passage, groups?.names);
    if (names) {
      const called = namesIn(names);
      const nameless = pending.filter((contact) => !contact.name);
      const [only] = nameless;
      if (only && nameless.length === 1 && called.length === 1 && pending.length === 1 && !(only.phone && phoneBehind.test(passage.norm.slice(match.index + match[0].length)))) {
        only.name = called[0];
        continue;
      }
      fresh = called.map((name) => ({ name, phone: undefined, email: undefined }));
      contacts.push(...fresh);
      pending = fresh;
      continue;
    }
    const phone = partOf(passage, groups?.phone);
    if (phone) {
      const called = nameBefore.exec(passage.norm.slice(0, match.index));
      const rest = match.index + match[0].length;
      const behind = nameBehind.exec(passage.norm.slice(rest))?.indices?.groups?.name;
      const ownBehind = behind && pending.every((contact) => contact.phone) ? cut(passage, rest + behind[0], rest + behind[1]) : undefined;
      const ownName = called && !label.test(called.groups?.name ?? '') ? partOf(passage, called.indices?.groups?.name) : ownBehind && !label.test(ownBehind.norm) && ownBehind.norm !== '传真' ? ownBehind : undefined;
      const waiting = pending.find((contact) => !contact.phone);
      const several = splitAt(phone, /[、/]/g).map((one) => trimmed(one));
      // Two names and two numbers behind them: one each, in their order.
      if (fresh.length > 1 && several.length === fresh.length && fresh.every((contact) => !contact.phone)) {
        for (const [at, contact] of fresh.entries()) contact.phone = several[at];
        continue;
      }
      const isOther = ownName && !pending.some((contact) => contact.name?.norm.includes(ownName.norm) || ownName.norm.includes(contact.name?.norm ?? '\0'));
      if (waiting && !isOther) waiting.phone = phone;
      else if (!isOther && pending.length === 1 && pending[0]?.name && secondPhone.test(passage.norm.slice(0, match.index))) {
        // `电话：0938-7150000；手机：139…`: each number under its own label, both of one person.
        contacts.push({ name: pending[0].name, phone, email: undefined });
      }
      else if (isOther || pending.length === 0) {
        const contact = { name: ownName, phone, email: undefined };
        contacts.push(contact);
        pending = [...pending, contact];
      }
      continue;
    }
    const email = partOf(passage, groups?.email);
    // The mailbox that reports are sent to is no person to ask.
    const asksThere = /^）?[，；]? ?联系人/.test(passage.norm.slice(match.index + match[0].length));
    if (!email || (pending.length === 0 && !asksThere && sendsTo.test(passage.norm.slice(0, match.index)))) continue;
    const owner = pending.findLast((contact) => !contact.email) ?? undefined;
    const sharing = owner?.phone && !pending.some((contact) => contact.email) ? pending.filter((contact) => contact.phone === owner.phone) : [];
    for (const contact of sharing) contact.email = email;
    if (owner) owner.email = email;
    else {
      const contact = { name: undefined, phone: undefined, email };
      contacts.push(contact);
      pending = [...pending, contact];
    }
  }
  // Two names before one phone share it; nothing is guessed for more phones.
  const only = fresh.filter((contact) => contact.phone);
  if (fresh.length === 2 && only.length === 1 && !only[0]?.email) for (const contact of fresh) contact.phone ??= only[0]?.phone;
  return pending;
}

/** Persons to ask, in text order. A name without phone or mail counts only where it is called 联系人. */
export function readContacts(paragraphs: readonly Paragraph[]): FoundContact[] {
  const contacts: FoundContact[] = [];
  let open: FoundContact[] = [];
  for (const { passage, row } of paragraphs) {
    const goesOn = /^(?:联系)?(?:电 *话|手 *机|邮 *箱|电子邮箱|联系方式|传 *真|电子邮件|办公电话|地 *址)/.test(passage.norm);
    // `孙某（某县民政局）  0371-23330009` below a line of its kind.
    const another = open.length > 0 && !row && nextLine.exec(passage.norm);
    if (another) {
      const name = partOf(passage, another.indices?.groups?.name);
      const phone = partOf(passage, another.indices?.groups?.phone);
      if (name && label.test(name.norm)) open = readInto(contacts, open, passage);
      else if (name && !isOffice.test(name.norm)) contacts.push({ name, phone, email: undefined });
      continue;
    }
    if (row || (!speaksOfContact.test(passage.norm) && !passage.norm.includes('@') && !endsInNumber.test(passage.norm))) {
      open = [];
      continue;
    }
    open = readInto(contacts, goesOn ? open : [], passage);
  }
  return contacts.filter((contact) => contact.phone ?? contact.email ?? (contact.name && isAsked(contact.name, paragraphs)));
}

function isAsked(name: Passage, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ passage }) => new RegExp(`联系人(?:姓名)?：? ?[^。；]{0,20}`).exec(passage.norm)?.[0].includes(name.norm) === true);
}
