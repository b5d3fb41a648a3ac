import { solvePairing } from '../src/features/pairings/optimum/solve-pairing.ts';
import { problemOf, randomInstance } from '../tests/support/pairing-instances.ts';

// One solution of a country's problem, for its time and the most memory that the process ever had. Run by pairing.ts.
const problem = problemOf(randomInstance({ organizations: 100_000, villages: 100_000, candidates: 20, seed: Number(process.argv[2]) }));
const start = performance.now();
const answer = solvePairing(problem);
const seconds = (performance.now() - start) / 1000;
if (answer.status !== 'optimal' || answer.total !== answer.bound) throw new Error('no proven answer');
process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1000 }));
