import type { HouseholdView } from '../../src/features/registry/household-contract.ts';
import { registerHousehold, viewHousehold } from '../../src/features/registry/household-contract.ts';
import type { NewHousehold, WrittenPerson } from '../../src/features/registry/household.ts';
import { madeUpBankAccount, madeUpIdNumber, madeUpPhone } from '../../src/main/demo/made-up-numbers.ts';
import type { Person } from './world.ts';

let made = 0;

/** A person of whom only what matters to the test is told; the ID number is sound and nobody's, and never twice the same. */
export function aPerson(given: Partial<WrittenPerson> = {}): WrittenPerson {
  made += 1;
  const birthDate = given.birthDate ?? '1970-01-15';
  const order = 2 * (made % 499) + (given.gender === 'female' ? 2 : 1);
  const day = String(1 + (Math.floor(made / 499) % 28)).padStart(2, '0');
  const born = given.birthDate ?? `${birthDate.slice(0, 8)}${day}`;
  return {
    name: `示例人${made}`,
    relation: 'head',
    gender: null,
    idNumber: madeUpIdNumber(born, order),
    phone: madeUpPhone(made),
    schooling: 'primary',
    labour: 'ordinary',
    health: ['healthy'],
    ...given,
    birthDate: born,
  };
}

/** A household not yet out of poverty with a head and a spouse, unless told otherwise. */
export function aHousehold(villageId: string, given: Partial<NewHousehold> = {}): NewHousehold {
  made += 1;
  return {
    villageId,
    ruleSet: 'gansu-2020',
    category: 'poor',
    unfinishedSince: null,
    number: null,
    causes: ['illness'],
    income: { wage: 6_000_00, business: 3_000_00, transfer: 1_200_00, property: 0, expenses: 1_000_00 },
    incomeYear: 2019,
    housing: 'gradeC',
    water: 'tap',
    address: '示例一组1号',
    bankAccount: madeUpBankAccount(made),
    note: '',
    persons: [aPerson(), aPerson({ relation: 'spouse', gender: 'female' })],
    ...given,
  };
}

export async function register(by: Person, household: NewHousehold): Promise<HouseholdView> {
  const answer = await by.send(registerHousehold, { body: { why: '示例：入户登记', household } });
  if (answer.status !== 200) throw new Error(`not registered: ${JSON.stringify(answer.problem)}`);
  return view(by, answer.body.householdId);
}

export async function view(by: Person, householdId: string): Promise<HouseholdView> {
  const answer = await by.send(viewHousehold, { params: { householdId } });
  if (answer.status !== 200) throw new Error(`not shown: ${JSON.stringify(answer.problem)}`);
  return answer.body;
}
