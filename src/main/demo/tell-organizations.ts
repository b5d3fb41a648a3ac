import type { Actor } from '../../kernel/actor.ts';
import { instantOf } from '../../kernel/shanghai-time.ts';
import * as organizations from '../../features/organizations/profile-contract.ts';
import type { OrganizationKind } from '../../features/organizations/kinds.ts';
import { between, chanceFor, pick } from './chance.ts';
import { madeUpPhone } from './made-up-numbers.ts';
import { perform, type Stage } from './perform.ts';
import { storyId } from './story-id.ts';
import type { StoryOrganization } from './tell-weeks.ts';

interface KindInStory {
  kind: OrganizationKind;
  purpose: string;
  businessScope: string;
  staff: readonly [number, number];
  volunteers: readonly [number, number];
  budgetYuan: readonly [number, number];
  maxVillages: readonly [number, number];
}

/** 7 training schools, 6 kindergartens, 2 associations, 1 elder-care home, as in the notice; what they say of themselves is made up. */
const kinds: readonly (KindInStory & { match: string })[] = [
  {
    match: '安保培训学校',
    kind: 'trainingSchool',
    purpose: '（示例）培养合格保安人员，帮助农村劳动力就业。',
    businessScope: '（示例）保安员培训；保安岗位推荐就业。',
    staff: [8, 20],
    volunteers: [5, 15],
    budgetYuan: [300_000, 900_000],
    maxVillages: [1, 2],
  },
  {
    match: '培训学校',
    kind: 'trainingSchool',
    purpose: '（示例）开展职业技能培训，提高农村劳动者就业创业能力。',
    businessScope: '（示例）烹饪、电焊、家政等职业技能培训；农村实用技术培训；推荐就业。',
    staff: [6, 18],
    volunteers: [0, 12],
    budgetYuan: [200_000, 1_200_000],
    maxVillages: [1, 2],
  },
  {
    match: '幼儿园',
    kind: 'kindergarten',
    purpose: '（示例）实施学前教育，促进幼儿身心健康发展。',
    businessScope: '（示例）3 至 6 岁幼儿保育和教育；家庭教育指导。',
    staff: [12, 30],
    volunteers: [0, 20],
    budgetYuan: [400_000, 1_500_000],
    maxVillages: [1, 1],
  },
  {
    match: '资助协会',
    kind: 'association',
    purpose: '（示例）团结爱心人士，一对一资助贫困儿童完成学业。',
    businessScope: '（示例）助学金发放；困难儿童走访慰问；公益活动。',
    staff: [2, 5],
    volunteers: [60, 120],
    budgetYuan: [100_000, 300_000],
    maxVillages: [1, 2],
  },
  {
    match: '产业协会',
    kind: 'association',
    purpose: '（示例）服务养蜂户，推广蜜蜂养殖技术，带动增收。',
    businessScope: '（示例）养殖技术指导；蜂产品购销信息；组织产品销售。',
    staff: [3, 6],
    volunteers: [20, 60],
    budgetYuan: [80_000, 260_000],
    maxVillages: [2, 3],
  },
  {
    match: '养护院',
    kind: 'elderCareHome',
    purpose: '（示例）为老年人提供集中照料和居家养老服务。',
    businessScope: '（示例）机构养老；居家上门照料；护理员培训。',
    staff: [10, 24],
    volunteers: [5, 20],
    budgetYuan: [500_000, 1_600_000],
    maxVillages: [1, 1],
  },
];

/** Some leave a field for later, so that the list shows what is missing. No credit code is made up: all stay empty. */
const leftForLater = ['yearlyBudgetFen', 'maxVillages', 'volunteers'] as const;

/** On the days after the launch each organization fills in its profile and confirms what its words suggest. */
export async function tellOrganizations(stage: Stage, cast: readonly StoryOrganization[]): Promise<void> {
  for (const [index, organization] of cast.entries()) {
    stage.now = instantOf('2020-05-13', `${String(10 + Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 14).padStart(2, '0')}`);
    await tellProfile(stage, organization, index);
  }
}

async function tellProfile(stage: Stage, { organizationId, organizationName, reporter, head }: StoryOrganization, index: number): Promise<void> {
  const chance = chanceFor(`profile ${organizationName}`);
  const told = kinds.find(({ match }) => organizationName.includes(match));
  if (!told) throw new Error(`the story has no profile for ${organizationName}`);
  const params = { organizationId };
  const { townships } = await perform(stage, reporter, organizations.viewOrganization, { params }, '');
  const facts = {
    creditCode: null,
    kind: told.kind,
    purpose: told.purpose,
    businessScope: told.businessScope,
    staff: between(chance, told.staff),
    volunteers: between(chance, told.volunteers),
    yearlyBudgetFen: Math.round(between(chance, told.budgetYuan) / 1000) * 100_000,
    address: '（示例）县城',
    // 永清镇 is the county town and not among the townships of the notice: only a branch office lies in one of them.
    townshipId: index % 5 === 1 ? pick(chance, townships).townshipId : null,
    maxVillages: between(chance, told.maxVillages),
    ...(chance() < 0.4 ? { [pick(chance, leftForLater)]: null } : {}),
  };
  const contacts = [
    {
      contactId: storyId(`contact ${organizationName}`),
      name: `示例联系人${String(index + 1).padStart(2, '0')}`,
      post: '办公室主任',
      phone: madeUpPhone(9_000_000 + index * 37),
    },
  ];
  const { revision } = await perform(stage, reporter, organizations.viewOrganization, { params }, '');
  const body = { ...facts, revision, contacts };
  const { suggestions } = await perform(stage, reporter, organizations.changeProfile, { params, body }, `profile of ${organizationName}`);
  // One head has not got round to it: her suggestions wait in the demo.
  if (index === 4) return;
  await confirm(stage, head, organizationId, organizationName, suggestions);
}

async function confirm(
  stage: Stage,
  head: Actor,
  organizationId: string,
  organizationName: string,
  suggestions: organizations.OrganizationProfile['suggestions'],
): Promise<void> {
  // A head confirms what the organization really does: what a single word beside the name suggests waits.
  const plain = suggestions.filter(({ reasons }) => reasons.length > 1 || reasons.some(({ field }) => field === 'name'));
  for (const { capability } of plain) {
    await perform(
      stage,
      head,
      organizations.confirmCapability,
      { params: { organizationId, capability } },
      `${organizationName} can ${capability}`,
    );
  }
}
