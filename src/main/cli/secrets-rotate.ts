import { RefusedError } from '../../kernel/refusal.ts';
import { translatorFor } from '../../kernel/translate.ts';
import { findSecretKeys, loadSecrets, writeSecretKeys } from '../../platform/secrets/load-secrets.ts';
import { findUseOfOldKeys, resealRows } from '../../platform/secrets/reseal.ts';
import { withNewKey, withoutOldKeys } from '../../platform/secrets/secrets.ts';
import { sealedRows } from '../features.ts';
import { readCommandSettings } from './command-settings.ts';
import { operationsMessages } from './operations-messages.ts';
import { reachDatabase } from './reach-database.ts';
import { exitCodes, terminalLanguage } from './run-command.ts';

/**
 * `jiedui secrets rotate`: a new key, and everything encrypted with it. A rotation that was cut off is finished first. Old
 * keys go only when no value uses them and no server can write with them any more.
 */
export async function rotateSecrets(): Promise<number> {
  const settings = await readCommandSettings(process.env);
  const { dataFolder } = settings;
  const say = translatorFor(operationsMessages, terminalLanguage(process.env));
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const known = await findSecretKeys(dataFolder);
  if (!known) throw new RefusedError('unavailable', [{ code: 'operations.no-secrets', params: { folder: dataFolder } }]);
  const access = await reachDatabase(settings);
  try {
    const wasBegun = Object.keys(known.dataKeys).length > 1;
    const keys = wasBegun ? known : withNewKey(known);
    // Before the first value is sealed with it: what is in the database can always be opened with the file.
    if (!wasBegun) await writeSecretKeys(dataFolder, keys);
    const key = keys.currentKeyId;
    tell(say(wasBegun ? 'operations.key-resumed' : 'operations.key-made', { key }));
    const ownerUrl = access.superuserUrl ?? access.ownerUrl;
    const rows = await resealRows({ ownerUrl, secrets: await loadSecrets(dataFolder), currentKeyId: key, rows: sealedRows });
    tell(say('operations.resealed', { key, rows }));
    const used = await findUseOfOldKeys(ownerUrl, key);
    if (used.length > 0) {
      tell(say('operations.old-keys-used', { columns: used.join(', ') }));
      return exitCodes.refused;
    }
    if (access.serverRuns) {
      tell(say('operations.old-keys-served'));
      return exitCodes.done;
    }
    await writeSecretKeys(dataFolder, withoutOldKeys(keys));
    tell(say('operations.old-keys-removed'));
    return exitCodes.done;
  } finally {
    await access.close();
  }
}
