// Runs a TypeScript program of the project without building it first: `node scripts/run-ts.mjs FILE [ARG …]`.
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], file, ...args];
await runnerImport(`./${file}`, { configFile: false, logLevel: 'error' });
