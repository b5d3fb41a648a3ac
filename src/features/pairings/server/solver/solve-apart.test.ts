import { expect, it, onTestFinished } from 'vitest';
import { hardProblem, problemOf, randomInstance } from '../../../../../tests/support/pairing-instances.ts';
import '../../../../../tests/support/typescript-children.ts';
import { solvePairing } from '../../optimum/solve-pairing.ts';
import { solveApart, solvingLimits, startSolving, stopSolving } from './solve-apart.ts';

const small = () => problemOf(randomInstance({ organizations: 16, villages: 6, candidates: 6, villageBounds: [1, 16] }));

it('a pairing solved apart is the one that would be found here', async () => {
  expect(await solveApart(small())).toEqual(solvePairing(small()));
});

it('what else there is to do is done while a pairing is being solved', async () => {
  const order: string[] = [];
  const solving = solveApart(hardProblem()).then(({ status }) => order.push(status));
  const beside = new Promise<void>((resolve) => setImmediate(resolve)).then(() => order.push('something else'));
  await Promise.all([solving, beside]);
  expect(order).toEqual(['something else', 'infeasible']);
});

it('two are solved at a time, two wait, and those beyond are asked to come again', async () => {
  const flood = await Promise.allSettled(Array.from({ length: 6 }, () => solveApart(small())));
  expect(flood.map(({ status }) => status)).toEqual([...Array<string>(4).fill('fulfilled'), 'rejected', 'rejected']);
  expect(flood.at(-1)).toMatchObject({ reason: { kind: 'unavailable', refusals: [{ code: 'pairing.solver-busy' }] } });
  expect((await solveApart(small())).status).toBe('optimal');
});

it('what reaches a limit of time or memory is refused in words, and leaves its place to the next', async () => {
  const tooHard = { kind: 'conflict', refusals: [{ code: 'pairing.too-hard-to-solve' }] };
  await expect(solveApart(small(), { ...solvingLimits, patienceMs: 1 })).rejects.toMatchObject(tooHard);
  await expect(solveApart(hardProblem(), { ...solvingLimits, heapMb: 2 })).rejects.toMatchObject(tooHard);
  expect((await solveApart(small())).status).toBe('optimal');
});

it('a server that stops waits neither for those being solved nor for those that wait, nor for one that comes to it late', async () => {
  const asked = Array.from({ length: 4 }, () => solveApart(hardProblem()));
  stopSolving();
  onTestFinished(startSolving);
  for (const each of await Promise.allSettled(asked)) {
    expect(each).toMatchObject({ reason: { kind: 'unavailable', refusals: [{ code: 'pairing.solver-stopped' }] } });
  }
  await expect(solveApart(small())).rejects.toMatchObject({ refusals: [{ code: 'pairing.solver-stopped' }] });
  startSolving();
  expect((await solveApart(small())).status).toBe('optimal');
});
