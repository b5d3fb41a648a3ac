import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSecretKeys, loadSecrets, writeSecretKeys } from './load-secrets.ts';
import { createSecrets, newSecretKeys, withNewKey, withoutOldKeys } from './secrets.ts';

describe('personal data at rest', () => {
  const secrets = createSecrets(newSecretKeys());

  it('opens to exactly what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
        expect(secrets.decrypt(secrets.encrypt(plain, place), place)).toBe(plain);
      }),
    );
  });

  it('looks different each time, so that equal numbers cannot be seen to be equal', () => {
    expect(secrets.encrypt('13800000000', 'here')).not.toBe(secrets.encrypt('13800000000', 'here'));
  });

  it('does not open in another row', () => {
    const sealed = secrets.encrypt('13800000000', 'accounts.phone:a');
    expect(() => secrets.decrypt(sealed, 'accounts.phone:b')).toThrow('unable to authenticate');
  });

  it('does not open when one letter was changed', () => {
    const sealed = secrets.encrypt('13800000000', 'here');
    const last = sealed.at(-2) === 'A' ? 'B' : 'A';
    expect(() => secrets.decrypt(`${sealed.slice(0, -2)}${last}${sealed.slice(-1)}`, 'here')).toThrow('unable to authenticate');
  });

  it('can still be read after the key was changed, and is then written with the new one', () => {
    const keys = newSecretKeys();
    const before = createSecrets(keys).encrypt('13800000000', 'here');
    const rotated = createSecrets({
      ...keys,
      currentKeyId: 'k2',
      dataKeys: { ...keys.dataKeys, k2: Buffer.alloc(32, 7).toString('base64') },
    });
    expect(rotated.decrypt(before, 'here')).toBe('13800000000');
    expect(rotated.encrypt('x', 'here')).toMatch(/^v1\.k2\./);
  });

  it('is found by an index that tells nothing without the key and differs by purpose', () => {
    expect(secrets.blindIndex('13800000000', 'phone')).toBe(secrets.blindIndex('13800000000', 'phone'));
    expect(secrets.blindIndex('13800000000', 'phone')).not.toBe(secrets.blindIndex('13800000000', 'name'));
    expect(createSecrets(newSecretKeys()).blindIndex('13800000000', 'phone')).not.toBe(
      secrets.blindIndex('13800000000', 'phone'),
    );
  });
});

describe('the file of keys', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiedui-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made at the first start, for the owner alone, and kept', async () => {
    const first = await loadSecrets(folder);
    const again = await loadSecrets(folder);
    expect(again.decrypt(first.encrypt('秘密', 'here'), 'here')).toBe('秘密');
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('is one file, also when two processes start at once', async () => {
    const [one, two] = await Promise.all([loadSecrets(folder), loadSecrets(folder)]);
    expect(two.decrypt(one.encrypt('秘密', 'here'), 'here')).toBe('秘密');
    expect(await readdir(folder)).toEqual(['secrets.json']);
  });

  it('may be given a new key while a server runs: it opens what the new key sealed, and from then on seals with it', async () => {
    const running = await loadSecrets(folder);
    const before = running.encrypt('秘密', 'here');
    const keys = await findSecretKeys(folder);
    if (!keys) throw new Error('there are keys');
    const rotated = withNewKey(keys);
    await writeSecretKeys(folder, rotated);
    const after = createSecrets(rotated).encrypt('新的秘密', 'here');
    expect(running.decrypt(after, 'here')).toBe('新的秘密');
    expect(running.decrypt(before, 'here')).toBe('秘密');
    expect(running.encrypt('x', 'here')).toMatch(/^v1\.k2\./);
    expect(() => createSecrets(withoutOldKeys(rotated)).decrypt(before, 'here')).toThrow('no key "k1"');
  });

  it('is never replaced when it is damaged: the start is refused and the file left as it is', async () => {
    await writeFile(join(folder, 'secrets.json'), '{"currentKeyId":');
    await expect(loadSecrets(folder)).rejects.toThrow(/Put the file back from a backup/);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('{"currentKeyId":');
  });
});
