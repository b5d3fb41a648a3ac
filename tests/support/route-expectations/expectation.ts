import { unzipSync } from 'fflate';
import type { Endpoint, RequestOf, ResponseOf } from '../../../src/kernel/endpoint.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { settlePlaces } from '../account-scenes.ts';
import { openReporting, travelTo, type ReportingOrganization, type ReportingScene } from '../weekly-report-scenes.ts';
import type { Answered, Person, World } from '../world.ts';

/** Somebody who knocks: a person of the world, or a browser that signed in at the door. */
export interface Knocker {
  send<E extends Endpoint>(
    endpoint: E,
    request?: Partial<RequestOf<E>> & { commandId?: string },
  ): Promise<Answered<ResponseOf<E>>>;
}

/** What one request asks for. */
export interface Wanted {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/**
 * Who may do what by an endpoint; `every-route-every-role.http.test.ts` asks everybody.
 * - `open`: for anybody, by declaration of the endpoint.
 * - `self`: names nothing, answers about the asker; no organization or place may see another's ids in it.
 * - `noIds`: names nothing, only the roles of the endpoint.
 * - `scoped`: names something that only the insiders may touch: everybody else gets 403 or 404.
 * - `ownShare`: the same address gives each organization its own: nobody else may see the insiders' secret.
 * - `narrowed`: ids in the query narrow a list of one's own: whatever they name, only the insiders see the secret.
 */
export type Expectation =
  | { kind: 'open' | 'self' | 'noIds' }
  | { kind: 'scoped'; scene(stage: Stage): Promise<{ wanted: Wanted; insiders: readonly Knocker[] }> }
  | { kind: 'ownShare' | 'narrowed'; scene(stage: Stage): Promise<{ wanted: Wanted; insiders: readonly Knocker[]; secret: string }> };

/** What stands in an answer, in the sheets of a workbook too. */
export function textOf({ raw }: Pick<Answered<unknown>, 'raw'>): string {
  const isArchive = raw.subarray(0, 2).toString() === 'PK';
  return isArchive ? Object.values(unzipSync(raw)).map((part) => Buffer.from(part).toString()).join('\n') : raw.toString();
}

/** By the name of the endpoint; a route without an entry fails the test. */
export type Expectations = Readonly<Record<string, Expectation>>;

export type PersonaName = (typeof personaNames)[number];
export const personaNames = [
  'chief',
  'clerk',
  'head',
  'reporter',
  'otherHead',
  'otherReporter',
  'township',
  'otherTownship',
  'village',
  'otherVillage',
  'chiefOfAnotherCounty',
] as const;

/** The real campaign on a Tuesday afternoon, with one of each kind of person, and others of the same kind. */
export interface Stage {
  world: World;
  reporting: ReportingScene;
  personas: Record<PersonaName, Person>;
  /** By persona: ids that belong to the other side and must not be in an answer about oneself. */
  notToBeSeen: Partial<Record<PersonaName, readonly string[]>>;
  school: ReportingOrganization;
  /** One that no scene has used, with a head and a reporter of its own. */
  freshOrganization(): ReportingOrganization;
}

export async function openStage(world: World): Promise<Stage> {
  const reporting = await openReporting(world);
  travelTo(world, '2020-06-16 16:40');
  const places = await settlePlaces(world);
  const [school, other, ...rest] = reporting.organizations;
  if (!school || !other) throw new Error('the plan has organizations');
  const countyId = newId();
  await world.db.insertInto('counties').values({ countyId, name: '别样县', createdAt: world.now }).execute();
  const { township, otherTownship, village, otherVillage } = places;
  return {
    world,
    reporting,
    school,
    freshOrganization: () => {
      const next = rest.shift();
      if (!next) throw new Error('the plan has no further organization: share one between scenes');
      return next;
    },
    personas: {
      chief: world.as({ role: 'chief', name: '示例负责人' }),
      clerk: reporting.clerk,
      head: school.head,
      reporter: school.reporter,
      otherHead: other.head,
      otherReporter: other.reporter,
      township: world.as({ role: 'township', name: '示例镇干部', townshipId: township }),
      otherTownship: world.as({ role: 'township', name: '别样镇干部', townshipId: otherTownship }),
      village: world.as({ role: 'village', name: '示例村干部', villageId: village }),
      otherVillage: world.as({ role: 'village', name: '别样村干部', villageId: otherVillage }),
      chiefOfAnotherCounty: world.as({ role: 'chief', name: '别县负责人', countyId }),
    },
    notToBeSeen: {
      head: [other.organizationId, village],
      reporter: [other.organizationId, village],
      otherHead: [school.organizationId, village],
      otherReporter: [school.organizationId, village],
      township: [otherTownship, otherVillage, school.organizationId],
      otherTownship: [township, village, school.organizationId],
      village: [otherVillage, otherTownship, school.organizationId],
      otherVillage: [village, township, school.organizationId],
      chiefOfAnotherCounty: [school.organizationId, village, township],
    },
  };
}
