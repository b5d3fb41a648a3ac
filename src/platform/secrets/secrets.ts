import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';

const keySchema = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes');

/** What `secrets.json` holds: the key for new values, older ones for what was written before, and the key of the indexes. */
export const secretKeysSchema = z
  .strictObject({
    currentKeyId: z.string().regex(/^[a-z0-9]{1,16}$/),
    dataKeys: z.record(z.string(), keySchema),
    /** Cannot be rotated without writing every blind index anew, hence apart from the data keys. */
    indexKey: keySchema,
  })
  .refine((keys) => keys.currentKeyId in keys.dataKeys, 'currentKeyId names no key');
export type SecretKeys = z.infer<typeof secretKeysSchema>;

/** Protects personal data at rest: a copy of the database alone shows no phone number. */
export interface Secrets {
  /**
   * AES-256-GCM. `place` names where the value is kept, e.g. `accounts.phone:<id>`, and is authenticated with it:
   * a value copied to another row does not open there.
   */
  encrypt(plain: string, place: string): string;
  /** Throws where the value was changed, belongs elsewhere, or its key is no longer kept. */
  decrypt(sealed: string, place: string): string;
  /** The same value gives the same index (HMAC-SHA-256, hex), by which an encrypted value can be looked up. */
  blindIndex(value: string, purpose: string): string;
}

const form = 'v1';

/** A value was sealed with a key that is not kept, or that came into the file after it was read. */
export class UnknownKeyError extends Error {
  constructor(keyId: string) {
    super(`secrets.json has no key "${keyId}", with which a stored value was encrypted`);
    this.name = 'UnknownKeyError';
  }
}

const nonceBytes = 12;
let drawn = Buffer.alloc(0);
let used = 0;

/** Never the same twice. Drawn by the thousand: asked one by one, chance would take half of the time of an import. */
function nextNonce(): Buffer {
  if (used === drawn.length) {
    drawn = randomBytes(nonceBytes * 1_000);
    used = 0;
  }
  used += nonceBytes;
  return drawn.subarray(used - nonceBytes, used);
}

export function createSecrets(keys: SecretKeys): Secrets {
  const dataKeys = new Map(Object.entries(keys.dataKeys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  const indexKey = Buffer.from(keys.indexKey, 'base64');
  const keyOf = (id: string): Buffer => {
    const key = dataKeys.get(id);
    if (!key) throw new UnknownKeyError(id);
    return key;
  };
  return {
    encrypt(plain, place) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys.currentKeyId), nonce);
      cipher.setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${form}.${keys.currentKeyId}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
    },
    decrypt(sealed, place) {
      const [version, keyId = '', nonce = '', body = ''] = sealed.split('.');
      if (version !== form) throw new Error(`not an encrypted value of form ${form}`);
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
    blindIndex: (value, purpose) => createHmac('sha256', indexKey).update(`${purpose}\u0000${value}`).digest('hex'),
  };
}

const newKey = () => randomBytes(32).toString('base64');

export function newSecretKeys(): SecretKeys {
  return { currentKeyId: 'k1', dataKeys: { k1: newKey() }, indexKey: newKey() };
}

/** With a new key for what is written from now on; the others are kept for what was written before. */
export function withNewKey({ dataKeys, ...keys }: SecretKeys): SecretKeys {
  const numbers = Object.keys(dataKeys).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const currentKeyId = `k${Math.max(0, ...numbers) + 1}`;
  return { ...keys, currentKeyId, dataKeys: { ...dataKeys, [currentKeyId]: newKey() } };
}

/** With the current key alone. */
export function withoutOldKeys(keys: SecretKeys): SecretKeys {
  return { ...keys, dataKeys: Object.fromEntries(Object.entries(keys.dataKeys).filter(([id]) => id === keys.currentKeyId)) };
}
