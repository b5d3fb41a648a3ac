import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default) at OWASP's level: 19 MiB, two passes; some 15 ms on a small machine. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of nobody's password: verified against where there is no account, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Is it the password? Without a hash (nobody has that name) the work is done all the same, and the answer is no. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('the password of nobody');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== undefined;
}
