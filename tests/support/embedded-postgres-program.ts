import { startEmbeddedPostgres } from '../../src/platform/database/embedded/start-embedded-postgres.ts';
import { silentLogger } from './silent-logger.ts';

// A supervisor as a process of its own, for tests that kill it: [data folder, package of the binaries].
// Prints its addresses as one line of JSON and stays.
const [dataFolder = '', binariesPackage] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ dataFolder, binariesPackage, logger: silentLogger });
process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid })}\n`);
setInterval(() => undefined, 60_000);
