import { addDays, shanghaiDate } from '../../src/kernel/shanghai-time.ts';
import type { World } from './world.ts';

interface Row {
  startsOn: string;
  endsOn: string | null;
}

const holds = (rows: readonly Row[], day: string) => rows.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));

/** The first day of the stretch, up to today, on which nothing holds; never before it was in its category, nor in the registry. */
function missingSince(today: string, rows: readonly Row[], { unfinishedSince, registeredAt }: { unfinishedSince: string | null; registeredAt: Date }): string {
  const isOwed = (on: string) => on >= (unfinishedSince ?? '') && on >= shanghaiDate(registeredAt);
  let day = today;
  while (isOwed(addDays(day, -1)) && !holds(rows, addDays(day, -1))) day = addDays(day, -1);
  return day;
}

/** The list as the law of the notice has it: every row looked at, day by day, nothing that was stored believed. */
export async function gapsFromScratch(world: World) {
  const today = shanghaiDate(world.now);
  const { households, persons, responsibilities, measures } = await world.inDatabase(async (db) => ({
    households: await db.selectFrom('households').selectAll().where('unfinished', '=', true).where('endedAt', 'is', null).execute(),
    persons: await db.selectFrom('persons').selectAll().where('endedAt', 'is', null).execute(),
    responsibilities: await db.selectFrom('householdResponsibilities').selectAll().execute(),
    measures: await db.selectFrom('measures').selectAll().execute(),
  }));
  const of = <T extends { householdId: string }>(rows: T[], householdId: string) => rows.filter((row) => row.householdId === householdId);
  const gaps = households.flatMap(({ householdId, villageId, ...arrival }) => {
    const wanted = {
      responsible: of(responsibilities, householdId),
      measure: of(measures, householdId).filter(({ personId }) => personId === null),
    };
    const lacking = (['responsible', 'measure'] as const).filter((what) => !holds(wanted[what], today));
    const since = lacking.map((what) => missingSince(today, wanted[what], arrival)).toSorted()[0];
    return since === undefined ? [] : [{ householdId, villageId, lacking, since }];
  });
  const left = households.flatMap(({ householdId, villageId }) =>
    of(persons, householdId).flatMap(({ personId, ...arrival }) => {
      const covering = of(measures, householdId).filter((measure) => measure.personId === null || measure.personId === personId);
      return holds(covering, today) ? [] : [{ personId, villageId, since: missingSince(today, covering, arrival) }];
    }),
  );
  return { villages: await villagesFromScratch(world), households: sorted(gaps), persons: sorted(left) };
}

/** Villages with which nobody stands now by an agreement that both sides confirmed, by the papers themselves. */
async function villagesFromScratch(world: World) {
  const today = shanghaiDate(world.now);
  const { villages, memberships, pairings, agreements, confirmations } = await world.inDatabase(async (db) => ({
    villages: await db.selectFrom('villages').selectAll().execute(),
    memberships: await db.selectFrom('campaignGroupVillages').selectAll().execute(),
    pairings: await db.selectFrom('pairings').selectAll().execute(),
    agreements: await db
      .selectFrom('pairingAgreements')
      .innerJoin('pairingAgreementParties', 'pairingAgreementParties.agreementId', 'pairingAgreements.agreementId')
      .select(['pairingAgreements.agreementId', 'pairingId', 'version', 'madeAt', 'startsOn', 'endsOn'])
      .orderBy('version')
      .execute(),
    confirmations: await db.selectFrom('pairingConfirmations').selectAll().execute(),
  }));
  const yesterdayOf = (instant: Date) => addDays(shanghaiDate(instant), -1);
  const gaps = villages.flatMap(({ villageId, registeredAt }) => {
    const own = pairings.filter((pairing) => pairing.villageId === villageId);
    const standings = own.flatMap(({ pairingId, endedAt }) => {
      const versions = agreements.filter((agreement) => agreement.pairingId === pairingId);
      return versions.flatMap(({ agreementId, startsOn, endsOn }, index) => {
        const sides = confirmations.filter((one) => one.pairingId === pairingId && one.agreementId === agreementId);
        if (sides.length < 2) return [];
        const until = versions[index + 1]?.madeAt ?? endedAt;
        const confirmedOn = sides.map(({ confirmedAt }) => shanghaiDate(confirmedAt)).toSorted().at(-1) ?? '';
        const days = { startsOn, endsOn, confirmedOn, lastDay: until && yesterdayOf(until) };
        return [{ pairingId, ...days }];
      });
    });
    const isHelped = (day: string) =>
      standings.some((one) => one.confirmedOn <= day && (one.lastDay === null || day <= one.lastDay) && holds([one], day));
    if (isHelped(today)) return [];
    const joined = memberships.filter((one) => one.villageId === villageId).map(({ joinedAt }) => joinedAt.getTime());
    const owed = shanghaiDate(new Date(joined.length > 0 ? Math.min(...joined) : registeredAt.getTime()));
    let since = today;
    while (since > owed && !isHelped(addDays(since, -1))) since = addDays(since, -1);
    const live = own.filter(({ endedAt }) => endedAt === null);
    const standing = standings.filter(({ lastDay }) => lastDay === null);
    return [
      {
        villageId,
        since,
        onPaper: live.filter(({ pairingId }) => !standing.some((one) => one.pairingId === pairingId)).length,
        isOver: standing.some(({ endsOn }) => endsOn !== null && endsOn < today),
        beginsOn: standing.map(({ startsOn }) => startsOn).filter((day) => day > today).toSorted()[0] ?? null,
      },
    ];
  });
  return sorted(gaps);
}

/** In an order that does not hang on where the rows came from. */
export const sorted = <T>(rows: T[]) => rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
