import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';

/** A notice around the lines that pair; one word for each group: townships with villages | organizations, the lead with a star. */
function groupsOf(lines: string): string[] {
  const head = '示例县民政局关于开展社会组织结对帮扶工作的通知\n示民发〔2023〕5号\n各社会组织：\n现将有关事项通知如下：\n';
  const { facts } = readPlan(`${head}一、结对安排\n${lines}\n二、工作要求\n各社会组织要加强领导，按时报送。\n示例县民政局\n2023年3月1日\n`);
  return facts.groups.map(({ name, villages, organizations, leadOrganization }) => {
    const places = villages.map((village) => `${village.township ?? ''}${village.name}`).join(' ');
    return `${name ?? ''}|${places}|${organizations.map((one) => (one === leadOrganization ? `*${one}` : one)).join(' ')}`;
  });
}

describe('who is paired with whom', () => {
  it.each([
    ['partners behind a label in brackets', '1.山门镇高桥村（结对单位：示例县茶叶协会、示例县商会）', ['|山门镇高桥村|示例县茶叶协会 示例县商会']],
    ['a contact in brackets before the colon', '示例县商会（联系人：张某，13800000001）：结对帮扶山门镇高桥村', ['|山门镇高桥村|示例县商会']],
    ['who leads and who takes part behind the villages', '山门镇高桥村、史沟村：示例县商会牵头，示例县学会参与', ['|山门镇高桥村 山门镇史沟村|*示例县商会 示例县学会']],
    ['who leads and who helps in a sentence', '山门镇高桥村由示例县商会牵头，示例县学会、示例县义工协会配合。', ['|山门镇高桥村|*示例县商会 示例县学会 示例县义工协会']],
    [
      'areas told in sentences',
      '东片区由示例县商会牵头，示例县学会参加，负责山门镇高桥村；西片区由示例县义工协会牵头，负责秦亭镇麦池村。',
      ['东片区|山门镇高桥村|*示例县商会 示例县学会', '西片区|秦亭镇麦池村|*示例县义工协会'],
    ],
    ['one that helps alone', '示例县商会、示例县学会共同帮扶山门镇的高桥村；示例县义工协会单独帮扶秦亭镇麦池村。', ['|山门镇高桥村|示例县商会 示例县学会', '|秦亭镇麦池村|示例县义工协会']],
    ['a village in brackets behind the name of the group', '第1组（结对山门镇高桥村）：示例县商会、示例县学会', ['第1组|山门镇高桥村|示例县商会 示例县学会']],
    ['labels behind a group and a full stop', '（一）行业商会组。牵头单位：示例县商会；成员单位：示例县学会；结对村：山门镇高桥村。', ['行业商会组|山门镇高桥村|*示例县商会 示例县学会']],
    ['villages and organizations joined by the bare name of their area', '东部片区（1个村）\n结对村：山门镇高桥村\n附件2\n东部片区\n牵头单位：示例县商会', ['东部片区|山门镇高桥村|*示例县商会']],
    ['households whose names are masked in the middle', '1.示例县商会党支部结对山门镇高桥村张*福、李*英2户；', ['|山门镇高桥村|示例县商会党支部']],
  ])('%s', (_, lines, expected) => {
    expect(groupsOf(lines)).toEqual(expected);
  });
});
