import type { InputOf } from '../../../kernel/endpoint.ts';
import { shanghaiDate } from '../../../kernel/shanghai-time.ts';
import type { UseCaseContext } from '../../../platform/use-case/context.ts';
import type { Relation } from '../codes.ts';
import { ageOn, incomePerHead, netIncome } from '../household.ts';
import type * as contract from '../household-contract.ts';
import { oddThings } from '../oddities.ts';
import { maskBankAccount, maskIdNumber, maskPhone } from '../personal-data.ts';
import { mayMoveHouseholds } from '../policy.ts';
import { getOwnHousehold } from './get-household.ts';
import { listLivingPersons, type Person } from './household-store.ts';
import { listFormerPersons } from './household-views.ts';
import { nameOfCategory } from './list-households.ts';
import { openBankAccount, openPerson } from './personal-secrecy.ts';
import { listRuleSetRows } from './rule-set-store.ts';

/** One household as its page shows it: every sensitive value masked. */
export async function viewHousehold(
  ctx: UseCaseContext,
  { params }: InputOf<typeof contract.viewHousehold>,
): Promise<contract.HouseholdView> {
  const { household, village } = await getOwnHousehold(ctx, params.householdId);
  const persons = await listLivingPersons(ctx, household.householdId);
  const former = await listFormerPersons(ctx, household.householdId);
  const ruleSet = (await listRuleSetRows(ctx)).find(({ reference }) => reference === household.ruleSet);
  const today = shanghaiDate(ctx.now);
  const account = openBankAccount(ctx.secrets, household.householdId, household.bankAccountSealed);
  const { householdId, number, causes, income, incomeYear, housing, water, address, note } = household;
  const { category, unfinished, unfinishedSince, revision, registeredAt, endedAt, endReason } = household;
  return {
    householdId, village, number, causes, income, incomeYear, housing, water, address, note,
    netIncomeFen: income === null ? null : netIncome(income),
    incomePerHeadFen: incomePerHead(income, persons.length),
    maskedBankAccount: account === null ? null : maskBankAccount(account),
    ruleSet: household.ruleSet,
    ruleSetName: ruleSet?.name ?? household.ruleSet,
    incomeLineFen: ruleSet?.incomeLineFen ?? null,
    category,
    categoryName: nameOfCategory(ruleSet, category),
    unfinished, unfinishedSince, revision,
    registeredAt: registeredAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endReason,
    persons: persons.map((person) => personView(ctx, person, today)),
    formerPersons: former.map((person) => ({ ...person, endedAt: person.endedAt.toISOString() })),
    mayMove: endedAt === null && mayMoveHouseholds(ctx.actor),
    oddThings: endedAt
      ? []
      : oddThings(persons.map((person) => ({ ...person, relation: person.relation as Relation })), today).map(
          ({ code, params: values }) => ({ code, params: values ?? {} }),
        ),
  };
}

function personView({ secrets }: UseCaseContext, person: Person, today: string): contract.PersonView {
  const { personId, name, isHead, relation, gender, birthDate, schooling, labour, revision } = person;
  const { idNumber, phone } = openPerson(secrets, personId, { ...person, healthSealed: null });
  return {
    personId, name, isHead, relation, gender, birthDate, schooling, labour, revision,
    age: birthDate === null ? null : ageOn(birthDate, today),
    maskedIdNumber: idNumber === null ? null : maskIdNumber(idNumber),
    maskedPhone: phone === null ? null : maskPhone(phone),
    healthIsKnown: person.healthSealed !== null,
  };
}
