import { solvePairing } from '../src/features/pairings/optimum/solve-pairing.ts';
import { problemOf, randomInstance } from '../tests/support/pairing-instances.ts';

// One solution of a country's problem, for its time and the most memory that the process ever had. Run by pairing.ts.
const problem = problemOf(randomInstance({ organizations: 100_000, villages: 100_000, candidates: 20, seed: Number(process.argv[2]) }));
const start = performance.now();
const before = process.cpuUsage();
const answer = solvePairing(problem);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
if (answer.status !== 'optimal' || answer.total !== answer.bound) throw new Error('no proven answer');
process.stdout.write(JSON.stringify({ seconds, processor: (user + system) / 1_000_000, megabytes: process.resourceUsage().maxRSS / 1000 }));
