import type { Actor } from '../../kernel/actor.ts';
import { addDays, instantOf } from '../../kernel/shanghai-time.ts';
import type { Commitment } from '../../features/pairings/agreement.ts';
import * as pairings from '../../features/pairings/contract.ts';
import type { PairingLine } from '../../features/pairings/views.ts';
import { between, chanceFor } from './chance.ts';
import { madeUpPhone } from './made-up-numbers.ts';
import { perform, type Stage } from './perform.ts';
import { examplePaper } from './story-paper.ts';
import type { StoryOrganization } from './tell-weeks.ts';

export interface PairingCast {
  clerk: Actor;
  organizations: readonly StoryOrganization[];
  /** The cadre that a visitor may be; the other villages sign on paper. */
  cadre: Actor;
}

/** Still on paper when the visitor comes: the gap list has something true to show (腰套村 has nobody else). */
const onPaper = new Set(['清水县老年养护院', '清水县永清镇文曦幼儿园']);
/** Signed by the village, not yet confirmed by the head. */
const awaitingHead = new Set(['清水县宏远职业技能培训学校']);
/** Drawn up for the visitor, who may confirm it as head and as cadre. */
const forVisitor = '清水县智远职业技能培训学校';

/** What each kind of organization promises; made up. */
const promises: readonly { match: string; work: string; goods?: Commitment['goods'][number]; yuan: readonly [number, number] }[] = [
  { match: '培训', work: '（示例）举办实用技能培训两期，推荐学员就业', yuan: [2_000, 8_000] },
  { match: '幼儿园', work: '（示例）为学龄前儿童送教上门，开展家庭教育指导', goods: { name: '图书', quantity: 120, unit: '册' }, yuan: [1_000, 3_000] },
  { match: '资助', work: '（示例）资助困难家庭学生，结对关爱', yuan: [10_000, 20_000] },
  { match: '蜜蜂', work: '（示例）提供养蜂技术指导，包销蜂蜜', goods: { name: '蜂箱', quantity: 30, unit: '个' }, yuan: [5_000, 9_000] },
];

/** From the launch to the visit: agreements are drawn up, heads confirm, villages confirm by account or on paper. */
export async function tellPairings(stage: Stage, cast: PairingCast): Promise<void> {
  const { pairings: lines } = await perform(stage, cast.clerk, pairings.listPairings, {}, '');
  const actors = new Map(cast.organizations.map((organization) => [organization.organizationId, organization]));
  const ofCadre = lines.filter(({ villageId }) => villageId === cast.cadre.villageId);
  const together = ofCadre.filter(({ organizationName }) => organizationName !== forVisitor);
  await signTogether(stage, cast, actors, together);
  for (const [index, line] of lines.entries()) {
    const { organizationName } = line;
    if (onPaper.has(organizationName) || ofCadre.includes(line)) continue;
    stage.now = instantOf(addDays('2020-05-18', Math.floor(index / 3)), `${String(9 + (index % 3) * 2).padStart(2, '0')}:20`);
    await signOne(stage, cast, actors, line);
  }
  const visitors = ofCadre.find(({ organizationName }) => organizationName === forVisitor);
  if (!visitors) return;
  stage.now = instantOf('2020-06-12', '10:30');
  await drawUp(stage, actors.get(visitors.organizationId)?.reporter ?? cast.clerk, [visitors]);
}

type Actors = ReadonlyMap<string, StoryOrganization>;

/** One agreement for the organizations of a group; the cadre confirms once. */
async function signTogether(stage: Stage, { clerk, cadre }: PairingCast, actors: Actors, lines: readonly PairingLine[]): Promise<void> {
  if (lines.length === 0) return;
  stage.now = instantOf('2020-05-15', '09:40');
  const agreementId = await drawUp(stage, clerk, lines);
  for (const { organizationId, organizationName } of lines) {
    stage.now = new Date(stage.now.getTime() + 3_600_000);
    const head = actors.get(organizationId)?.head;
    if (head) await confirm(stage, head, agreementId, organizationName);
  }
  stage.now = instantOf('2020-05-18', '08:50');
  await confirm(stage, cadre, agreementId, '高桥村');
}

/** The reporter draws up, the head confirms, the village signs on paper, which the clerk puts in. */
async function signOne(stage: Stage, { clerk }: PairingCast, actors: Actors, line: PairingLine): Promise<void> {
  const { organizationId, organizationName, villageName } = line;
  const organization = actors.get(organizationId);
  if (!organization) return;
  const agreementId = await drawUp(stage, organization.reporter, [line]);
  stage.now = new Date(stage.now.getTime() + 2 * 3_600_000);
  if (!awaitingHead.has(organizationName)) await confirm(stage, organization.head, agreementId, organizationName);
  stage.now = new Date(stage.now.getTime() + 26 * 3_600_000);
  const paper = examplePaper(['示例：结对帮扶协议书（扫描件）', organizationName, `${villageName}村民委员会已签字`, '本文件为演示生成，不是真实协议。']);
  await perform(
    stage,
    clerk,
    pairings.addSignedPaper,
    {
      params: { agreementId },
      body: {
        fileName: `示例-${villageName}-${organizationName}.pdf`,
        content: paper.toString('base64'),
        signedByVillage: true,
        signedByOrganizationIds: [],
      },
    },
    `signed paper ${organizationName}`,
  );
}

async function drawUp(stage: Stage, by: Actor, lines: readonly PairingLine[]): Promise<string> {
  const [first] = lines;
  const step = `draw up agreement ${lines.map(({ organizationName }) => organizationName).join(' ')}`;
  const { agreementId } = await perform(
    stage,
    by,
    pairings.drawUpAgreement,
    {
      body: {
        pairingIds: lines.map(({ pairingId }) => pairingId),
        replaces: null,
        startsOn: '2020-05-12',
        endsOn: null,
        commitments: lines.map(commitmentOf),
        contacts: [
          ...lines.map(({ pairingId, organizationName }) => ({ pairingId, name: '示例联系人', post: '负责人', phone: exampleNumber(organizationName) })),
          { pairingId: null, name: '示例村干部', post: '村主任', phone: exampleNumber(first?.villageName ?? '') },
        ],
      },
    },
    step,
  );
  return agreementId;
}

function commitmentOf({ pairingId, organizationName }: PairingLine): Commitment {
  const chance = chanceFor(`commitment ${organizationName}`);
  const promise = promises.find(({ match }) => organizationName.includes(match));
  return {
    pairingId,
    people: between(chance, [2, 8]),
    moneyFen: Math.round(between(chance, promise?.yuan ?? [1_000, 2_000]) / 100) * 10_000,
    goods: promise?.goods ? [promise.goods] : [],
    work: promise?.work ?? '（示例）入户走访，帮助解决生活困难',
  };
}

function exampleNumber(name: string): string {
  return madeUpPhone(8_000_000 + between(chanceFor(`phone ${name}`), [0, 9_999]));
}

async function confirm(stage: Stage, by: Actor, agreementId: string, who: string): Promise<void> {
  await perform(stage, by, pairings.confirmAgreement, { params: { agreementId } }, `confirm agreement ${who}`);
}
