import { fileURLToPath } from 'node:url';

// Processes that the code under test starts with `fork` are TypeScript too; where Node cannot run it, they get a module hook.
if (!process.features.typescript) {
  process.execArgv.push('--import', fileURLToPath(new URL('register-typescript.mjs', import.meta.url)));
}
