import type { Section } from './outline.ts';
import { placeFrom, placesFrom } from './places.ts';
import { captured, cut, type Passage, sentencesOf, splitOutside, trimmed } from './passage.ts';

/** Words for those who are helped. */
const people =
  '(?:村(?:（社区）|(?!（))?(?!振兴|民|级|集体|两委|干部)|(?:帮扶|贫困|脱贫)县|安置[点区]|一老一小|社区|户|人口|人员|对象|群体|老年人|老人|儿童|孤儿|少年|青少年|家庭|学生|残疾人|妇女|群众|劳动力|居民|农民|职工|军人|毕业生|困难者|搬迁点)';
const endsInPeople = new RegExp(`^.*${people}`);
const labelled = /^(?:结对)?(?:帮扶|结对|服务|关爱|援助|救助|资助|工作|活动|行动|作战|督战|助力|扶持)?(?:对象|目标群体|重点人群)(?:及范围|范围)?(?:为|是|包括|主要是|主要为|主要包括|：|主要有)*[：，]?/;
const helping = /对(?!接|口|象|于|标|照|应|策|外|内)([^，。；：“”]{2,90}?(?:（[^）]{1,30}）)?[^，。；：]{0,20}?)(?:工作)?(?:予以|给予|开展|进行|实施|提供|落实)(?:[^，。；]{0,20})(?:帮扶|扶持|帮助|救助|关爱|援助|支持|服务|资助|结对)/d;
const helpingDirectly = /对(?!接|口|象|于|标)([^，。；：“”]{2,60})(?:结对帮扶|精准帮扶|重点帮扶)/d;
const aimed = /(?:面向|聚焦|围绕|针对|瞄准|以)(?!社会组织)([^，。；：“”]{2,80}?)(?:为重点(?:对象)?|为(?:主要)?对象|等重点|为帮扶|$|，)/dg;
/** `动员社会组织帮扶脱贫户、监测户`, where nothing says it more plainly. */
const helpingWhom = /(?:结对帮扶|挂牌帮扶|定点帮扶|帮扶|关爱)(?!对象|村|户|范围|期限|措施|内容|方式)((?:\d{1,3}个)?[^，。；：“”《》\d]{3,40}?)(?=，|$|。)/d;

/** `助力4个未脱贫村6月底前全部脱贫`: named only in passing, by a word for the kind of village or household. */
const inPassing =
  /(?:助力|帮扶|结对|扶持|解决|推动|实现)(?:\d{1,3}个|[我全][县市区])?((?!.{0,3}[为是建]|[助帮扶结])[\u4e00-\u9fff]{0,4}?(?:未脱贫|脱贫不稳定|脱贫(?!攻坚)|贫困|重点|示范|薄弱|未出列|监测|缺劳力|困难|低收入|留守|空巢|特困)(?:[\u4e00-\u9fff]{0,4}?(?:村(?!级|干部|民)|户|人口|家庭|群众|老人|儿童)))/d;

/** `全县5个未摘帽村` and `未脱贫户215户`: whom, not how many. */
function withoutCount(item: Passage): Passage {
  const before = /^[^\d]{0,6}\d+(?:个|户|人|名)(?=[^\d]{2,}$)/.exec(item.norm);
  if (before) return cut(item, before[0].length);
  return cut(item, 0, /\d+(?:个|户|人).*$/.exec(item.norm)?.index);
}

/** `残疾人家庭等特殊困难群体` at the end of a list: the words behind 等 sum the list up. */
function withoutSummary(item: Passage): Passage {
  const at = item.norm.indexOf('等');
  return at > 1 && new RegExp(`${people}$`).test(item.norm.slice(0, at)) ? cut(item, 0, at) : item;
}

/** The members of a list of those who are helped; each is cut after its last word for people or villages. */
function peopleIn(words: Passage): Passage[] {
  const items = splitOutside(words, '、').flatMap((item) => {
    const joint = /(?:以及|和|及|与)(?=[^和及与]{2,})/.exec(item.norm);
    if (!joint) return [item];
    const [left, right] = [trimmed(cut(item, 0, joint.index)), trimmed(cut(item, joint.index + joint[0].length))];
    return endsInPeople.test(left.norm) && endsInPeople.test(right.norm) && new RegExp(`${people}$`).test(left.norm) ? [left, right] : [item];
  });
  return items
    .map((item) => cut(item, 0, endsInPeople.exec(item.norm)?.[0].length ?? 0))
    .map((item, at, all) => (at > 0 && at === all.length - 1 ? withoutSummary(item) : item))
    .map((item) => withoutCount(item))
    .map((item) => cut(item, /^(?:[我全]|全部)[县市区镇乡](?=.{3})/.exec(item.norm)?.[0].length ?? 0))
    .map((item) => cut(item, /^(?:行动|活动)?(?:重点|主要|优先|优先帮扶)?(?:帮扶|面向|针对|关爱|聚焦|覆盖|包括|支持|服务)(?:全[县市区])?(?=.{3})/.exec(item.norm)?.[0].length ?? 0))
    .filter((item) => item.norm.length >= 2 && item.norm.length <= 40 && !/^\d|^[^）]*（[^）]*$/.test(item.norm) && !placeFrom(item)?.township);
}

function fromLabel(sections: readonly Section[], body: readonly Passage[]): Passage[] {
  for (const section of sections) {
    const { norm } = section.heading;
    if (!/对象|^(?:结对|帮扶|服务|关爱|救助|工作)+(?:重点|范围)$|重点(?:人群|群体)$/.test(norm) || norm.length > 16 || /参与|参加|报送|实施主体/.test(norm)) continue;
    const byChild = section.children.filter((child) => child.marker.rank > section.marker.rank).map((child) => child.heading);
    const listed = byChild.length > 0 && byChild.every((child) => endsInPeople.test(child.norm)) ? byChild : [];
    if (listed.length > 0) return listed.map((child) => trimmed(child));
    for (const passage of [section.rest, ...section.paragraphs.map((paragraph) => paragraph.passage)]) {
      const sentence = sentencesOf(passage)[0];
      if (!sentence) continue;
      const lead = labelled.exec(sentence.norm)?.[0].length ?? /^(?:[^，：]{0,20}(?:包括|主要是|主要为|为：?|：|是))/.exec(sentence.norm)?.[0].length ?? 0;
      const found = peopleIn(trimmed(cut(sentence, lead)));
      if (found.length > 0) return found;
    }
  }
  for (const passage of body) {
    for (const sentence of sentencesOf(passage)) {
      const label = labelled.exec(sentence.norm.replace(/^[（(]?[一二三四五六七八九\d]+[）)、.]+/, (marker) => ' '.repeat(marker.length)).trimStart());
      if (!label || !/[：为是括有]/.test(label[0])) continue;
      const offset = sentence.norm.length - sentence.norm.trimStart().length;
      const start = sentence.norm.indexOf(label[0]);
      const found = peopleIn(trimmed(cut(sentence, Math.max(offset, start) + label[0].length)));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Who is to be helped, in the words of the notice; the first passage that says so. */
export function readTargets(sections: readonly Section[], body: readonly Passage[], title: Passage | undefined): Passage[] {
  const labelledTargets = fromLabel(sections, body);
  if (labelledTargets.length > 0) return labelledTargets;
  for (const pattern of [helping, helpingDirectly]) {
    for (const sentence of body.flatMap(sentencesOf)) {
      const match = pattern.exec(sentence.norm);
      const place = match?.indices?.[1];
      const found = place ? peopleIn(cut(sentence, place[0], place[1])) : [];
      if (found.length > 0) return found;
    }
  }
  for (const sentence of body.flatMap(sentencesOf)) {
    for (const match of sentence.norm.matchAll(aimed)) {
      const place = match.indices?.[1];
      const found = place ? peopleIn(cut(sentence, place[0], place[1])) : [];
      const whole = place ? cut(sentence, place[0], place[1]).norm : '';
      if (found.length > 0 && new RegExp(`${people}$`).test(whole)) return found;
    }
  }
  for (const sentence of body.flatMap(sentencesOf)) {
    const place = sentence.norm.includes('，') ? helpingWhom.exec(sentence.norm)?.indices?.[1] : undefined;
    const words = place && cut(sentence, place[0], place[1]);
    const found = words && new RegExp(`${people}$`).test(words.norm) && !placesFrom(words) ? peopleIn(words) : [];
    if (found.length > 0) return found;
  }
  // What the action does says more than what it is called.
  const sentences = body.flatMap(sentencesOf);
  const blanked = (norm: string): string => norm.replaceAll(/《[^《》]*》/g, (name) => ' '.repeat(name.length));
  const told = sentences.map((sentence) => ({ sentence, norm: blanked(sentence.norm) }));
  const called = [...sentences, ...(title ? [title] : [])].map((sentence) => ({ sentence, norm: sentence.norm }));
  const found = [...told, ...called].flatMap(({ sentence, norm }) => {
    const match = inPassing.exec(norm);
    const words = match && captured(sentence, match, 1);
    return words ? [{ words, counted: /\d个/.test(match[0]) }] : [];
  });
  const best = found.find(({ counted }) => counted) ?? found[0];
  return best ? [best.words] : [];
}
