import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { chmod, link, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { RefusedError } from '../../kernel/refusal.ts';
import { hasCode } from '../database/embedded/system-error.ts';
import { writeDurably } from '../database/embedded/write-durably.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';

/** In the data folder, 0600. Servers that share a database share this file. */
export const auditKeyFile = 'audit-key.json';

const keyFileSchema = z.strictObject({ keyId: z.string(), publicKey: z.string(), privateKey: z.string() });

/** The head of a county's chain at one time, as it is signed. `signedAt`: UTC to the microsecond, as stored. */
export interface Checkpoint {
  countyId: string;
  position: number;
  hash: string;
  keyId: string;
  signedAt: string;
}

/** Who vouches for the chain: somebody who can only write to the database cannot. */
export interface AuditSigner {
  keyId: string;
  /** PEM, to be kept elsewhere too: with it anybody can check the signatures. */
  publicKey: string;
  sign(checkpoint: Checkpoint): string;
  isSignedByUs(checkpoint: Checkpoint, signature: string): boolean;
}

/** Reads the Ed25519 key pair of this installation; makes it where there is none yet. A damaged one is never replaced. */
export async function loadAuditSigner(dataFolder: string): Promise<AuditSigner> {
  const known = await findAuditSigner(dataFolder);
  if (known) return known;
  const path = join(dataFolder, auditKeyFile);
  const draft = `${path}.draft-${randomBytes(4).toString('hex')}`;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeDurably(draft, `${JSON.stringify(newKeyPair(), undefined, 2)}\n`, 0o600);
  // Where two servers start at once, the first one's key stands.
  await link(draft, path).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  await rm(draft);
  return loadAuditSigner(dataFolder);
}

/** Undefined where the folder has no key. */
export async function findAuditSigner(dataFolder: string): Promise<AuditSigner | undefined> {
  const path = join(dataFolder, auditKeyFile);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  await chmod(path, 0o600);
  try {
    return signerFrom(text);
  } catch {
    throw new RefusedError('unavailable', [{ code: 'audit.key-damaged', params: { file: path } }]);
  }
}

/** From the text of the key file. Throws where it is no key. */
export function signerFrom(text: string): AuditSigner {
  const file = keyFileSchema.parse(JSON.parse(text));
  const privateKey = createPrivateKey(file.privateKey);
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (checkpoint) => sign(null, signedText(checkpoint), privateKey).toString('base64url'),
    isSignedByUs: (checkpoint, signature) =>
      verify(null, signedText(checkpoint), publicKey, Buffer.from(signature, 'base64url')),
  };
}

function newKeyPair(): z.infer<typeof keyFileSchema> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    keyId: keyIdOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

/** The first line keeps a signature for this purpose from being one for another. */
function signedText({ countyId, position, hash, keyId, signedAt }: Checkpoint): Buffer {
  return Buffer.from(`jiedui audit checkpoint\n${canonicalJson({ countyId, position, hash, keyId, signedAt })}`);
}
