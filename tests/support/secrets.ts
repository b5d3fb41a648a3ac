import { createSecrets, newSecretKeys } from '../../src/platform/secrets/secrets.ts';

/** Keys of this test run alone. */
export const testSecrets = createSecrets(newSecretKeys());
