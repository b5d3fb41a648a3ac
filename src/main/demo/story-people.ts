import type { Actor } from '../../kernel/actor.ts';
import { createAccountDirectly } from '../../features/accounts/server/public-writes.ts';
import type { LiveGroup } from '../../features/plans/server/public-reads.ts';
import { allTownships, allVillages } from '../../features/registry/server/public-reads.ts';
import { runQuery } from '../../platform/use-case/run-use-case.ts';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts.ts';
import { callerOf, performAs, type Stage } from './perform.ts';
import type { StoryOrganization } from './tell-weeks.ts';

type Person = Pick<DemoAccount, 'userName' | 'role' | 'name'> & Pick<Actor, 'organizationId' | 'townshipId' | 'villageId'>;

function cast(stage: Stage, narrator: Actor, { userName, role, name, ...place }: Person): Promise<Actor> {
  return performAs(stage, narrator, `account ${userName}`, (ctx) =>
    createAccountDirectly(ctx, { userName, role, name, password: demoPassword, ...place }),
  );
}

function demoAccount(userName: string): DemoAccount {
  const account = demoAccounts.find((candidate) => candidate.userName === userName);
  if (!account) throw new Error(`no demo account ${userName}`);
  return account;
}

export async function castOffice(stage: Stage, narrator: Actor): Promise<{ chief: Actor; clerk: Actor }> {
  const [chief, clerk] = [demoAccount('chief'), demoAccount('clerk')];
  return { chief: await cast(stage, narrator, personOf(chief)), clerk: await cast(stage, narrator, personOf(clerk)) };
}

function personOf({ userName, role, name }: DemoAccount): Person {
  return { userName, role, name };
}

/** A head and a reporter for every organization of the notice; the two that visitors may be are named in demoAccounts. */
export async function castOrganizations(
  stage: Stage,
  narrator: Actor,
  groups: readonly LiveGroup[],
): Promise<StoryOrganization[]> {
  const organizations: StoryOrganization[] = [];
  for (const group of groups) {
    for (const { organizationId, name } of group.organizations) {
      const villageId = group.villages[0]?.villageId;
      if (villageId === undefined) throw new Error(`${group.name} helps no village`);
      const number = String(organizations.length + 1).padStart(2, '0');
      const member = (userName: 'head' | 'reporter', title: string): Person => {
        const known = demoAccount(userName);
        const person = known.organizationName === name ? personOf(known) : { role: known.role, userName: `${userName}${number}`, name: `示例${title}${number}` };
        return { ...person, organizationId };
      };
      organizations.push({
        organizationId,
        organizationName: name,
        villageId,
        head: await cast(stage, narrator, member('head', '负责人')),
        reporter: await cast(stage, narrator, member('reporter', '联络员')),
      });
    }
  }
  return organizations;
}

export interface StoryPlaces {
  township: Actor;
  village: Actor;
  /** Of the other villages, in the order of the registry. */
  otherCadres: readonly Actor[];
}

/** A township officer, the village cadre whom a visitor may be, and a cadre for each other village. */
export async function castPlaces(stage: Stage, narrator: Actor): Promise<StoryPlaces> {
  const { townships, villages } = await runQuery(stage.runtime, callerOf(narrator), async (ctx) => ({
    townships: await allTownships(ctx),
    villages: await allVillages(ctx),
  }));
  const [township, village] = [demoAccount('township'), demoAccount('village')];
  const townshipId = townships.find(({ name }) => name === township.townshipName)?.townshipId;
  const villageId = villages.find(({ name, townshipName }) => name === village.villageName && townshipName === village.townshipName)?.villageId;
  if (townshipId === undefined || villageId === undefined) throw new Error('the demo’s places are not in the notice');
  const otherCadres: Actor[] = [];
  for (const other of villages.filter((one) => one.villageId !== villageId)) {
    const userName = `village${String(otherCadres.length + 1).padStart(2, '0')}`;
    otherCadres.push(await cast(stage, narrator, { userName, role: 'village', name: `示例村干部（${other.name}）`, villageId: other.villageId }));
  }
  return {
    township: await cast(stage, narrator, { ...personOf(township), townshipId }),
    village: await cast(stage, narrator, { ...personOf(village), villageId }),
    otherCadres,
  };
}
