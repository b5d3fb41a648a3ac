import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { sealedRows } from '../../main/features.ts';
import { inCounty, openDatabase, type Database } from '../database/database.ts';
import { findUseOfOldKeys, resealRows } from './reseal.ts';
import { createSecrets, newSecretKeys, withNewKey, withoutOldKeys } from './secrets.ts';

let database: TestDatabase;
let db: Database;
const countyId = newId();
const [villageId, householdId, personId, accountId, commandId] = [newId(), newId(), newId(), newId(), newId()];
const [organizationId, contactId, agreementId] = [newId(), newId(), newId()];
const old = newSecretKeys();
const renewed = withNewKey(old);
const places = {
  idNumber: `persons.id_number:${personId}`,
  bankAccount: `households.bank_account:${householdId}`,
  contact: `organizations.contact:${organizationId}:${contactId}`,
  agreementContact: `pairing-agreements.contact:${agreementId}:0`,
  phone: `accounts.phone:${accountId}`,
  outcome: `command-outcomes:${commandId}`,
};

/** One of everything that is encrypted, with the old key. */
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, poolSize: 2 });
  const secrets = createSecrets(old);
  const now = new Date('2020-06-16T08:00:00Z');
  await db.insertInto('counties').values({ countyId, name: '示例县', createdAt: now }).execute();
  await inCounty(db, countyId, async (trx) => {
    await trx.insertInto('villages').values({ countyId, villageId, name: '示例村', registeredAt: now }).execute();
    const standing = { unfinished: false, unfinishedSince: null, revision: 1, registeredAt: now };
    const bankAccountSealed = secrets.encrypt('0000000001', places.bankAccount);
    await trx
      .insertInto('households')
      .values({ countyId, householdId, villageId, ...standing, personCount: 1, ruleSet: 'gansu-2020', category: 'stable', causes: [], address: '', note: '', bankAccountSealed })
      .execute();
    const idNumberSealed = secrets.encrypt('示例号码', places.idNumber);
    await trx
      .insertInto('persons')
      .values({ countyId, personId, householdId, villageId, ...standing, name: '示例人', isHead: true, relation: 'head', idNumberSealed })
      .execute();
    await trx
      .insertInto('registryChanges')
      .values({
        countyId, changeId: newId(), subjectType: 'person', subjectId: personId, householdId, changedBy: accountId,
        changedByName: '示例', changedAt: now, why: '示例', before: null, after: JSON.stringify({ name: '示例人', idNumberSealed }),
      })
      .execute();
    const contacts = JSON.stringify([{ contactId, name: '示例', post: '', phone: secrets.encrypt('0938-7150000', places.contact) }]);
    await trx.insertInto('organizations').values({ countyId, organizationId, name: '示例协会', contacts, registeredAt: now }).execute();
    const agreementContacts = JSON.stringify([
      { pairingId: null, name: '示例', post: '', phoneSealed: secrets.encrypt('0938-7150001', places.agreementContact) },
    ]);
    await trx
      .insertInto('pairingAgreements')
      .values({
        countyId, agreementId, villageId, version: 1, startsOn: '2020-06-16', commitments: '[]', contacts: agreementContacts,
        changeReason: '', madeBy: accountId, madeByName: '示例', madeAt: now,
      })
      .execute();
    const phoneEncrypted = secrets.encrypt('12400000001', places.phone);
    await trx
      .insertInto('accounts')
      .values({ countyId, accountId, role: 'clerk', name: '示例', userName: 'clerk', phoneEncrypted, passwordHash: 'x', passwordChangedAt: now, createdAt: now })
      .execute();
    await trx
      .insertInto('commandOutcomes')
      .values({
        countyId, commandId, accountId, endpoint: 'x', requestDigest: 'x', completedAt: now,
        outcome: JSON.stringify({ $sealed: secrets.encrypt('{}', places.outcome) }),
      })
      .execute();
  });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const rotate = () =>
  resealRows({ ownerUrl: database.ownerUrl, secrets: createSecrets(renewed), currentKeyId: renewed.currentKeyId, rows: sealedRows });

it('before a rotation, every sealed column is known to use the old key', async () => {
  expect(await findUseOfOldKeys(database.ownerUrl, renewed.currentKeyId)).toEqual([
    'accounts.phone_encrypted',
    'command_outcomes.outcome',
    'households.bank_account_sealed',
    'organizations.contacts',
    'pairing_agreements.contacts',
    'persons.id_number_sealed',
    'registry_changes.after',
  ]);
});

it('a rotation leaves nothing that needs the old key, in history neither, and writes nothing when it is repeated', async () => {
  expect(await rotate()).toBe(7);
  expect(await findUseOfOldKeys(database.ownerUrl, renewed.currentKeyId)).toEqual([]);
  const secrets = createSecrets(withoutOldKeys(renewed));
  const kept = await inCounty(db, countyId, async (trx) => ({
    person: await trx.selectFrom('persons').select('idNumberSealed').executeTakeFirstOrThrow(),
    household: await trx.selectFrom('households').select('bankAccountSealed').executeTakeFirstOrThrow(),
    organization: await trx.selectFrom('organizations').select('contacts').executeTakeFirstOrThrow(),
    agreement: await trx.selectFrom('pairingAgreements').select('contacts').executeTakeFirstOrThrow(),
    account: await trx.selectFrom('accounts').select('phoneEncrypted').executeTakeFirstOrThrow(),
    change: await trx.selectFrom('registryChanges').select('after').executeTakeFirstOrThrow(),
    outcome: await trx.selectFrom('commandOutcomes').select('outcome').executeTakeFirstOrThrow(),
  }));
  const after = kept.change.after as { name: string; idNumberSealed: string };
  const { $sealed } = kept.outcome.outcome as { $sealed: string };
  expect(secrets.decrypt(kept.person.idNumberSealed ?? '', places.idNumber)).toBe('示例号码');
  expect(secrets.decrypt(kept.household.bankAccountSealed ?? '', places.bankAccount)).toBe('0000000001');
  const [contact] = kept.organization.contacts as { phone: string }[];
  expect(secrets.decrypt(contact?.phone ?? '', places.contact)).toBe('0938-7150000');
  const [agreed] = kept.agreement.contacts as { name: string; phoneSealed: string }[];
  expect([agreed?.name, secrets.decrypt(agreed?.phoneSealed ?? '', places.agreementContact)]).toEqual(['示例', '0938-7150001']);
  expect(secrets.decrypt(kept.account.phoneEncrypted ?? '', places.phone)).toBe('12400000001');
  expect([after.name, secrets.decrypt(after.idNumberSealed, places.idNumber)]).toEqual(['示例人', '示例号码']);
  expect(secrets.decrypt($sealed, places.outcome)).toBe('{}');
  expect(await rotate()).toBe(0);
});
