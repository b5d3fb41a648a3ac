import { describe, expect, it } from 'vitest';
import { randomInstance } from '../../../../tests/support/pairing-instances.ts';
import { bestTotal, type BestTotal } from './best-total.ts';
import { checkCertificate } from './check-certificate.ts';

const graph = randomInstance({ organizations: 30, villages: 20, candidates: 5, organizationBounds: [1, 2], villageBounds: [1, 3] });

function solved(): BestTotal {
  const answer = bestTotal(graph);
  if (answer.kind !== 'best') throw new Error('there is an answer');
  return answer;
}

describe('the checker of the proof', () => {
  it('accepts what the solver found, for problems of many shapes', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const other = randomInstance({ organizations: 60, villages: 60, candidates: 6, seed, highestFit: seed % 2 === 0 ? 3 : 1_000_000, villageBounds: [0, 1 + (seed % 3)] });
      const answer = bestTotal(other);
      expect(answer.kind === 'best' && checkCertificate(other, answer).holds).toBe(true);
    }
  });

  it('rejects an answer with a pair too few or too many', () => {
    for (let edge = 0; edge < graph.fit.length; edge += 1) {
      const answer = solved();
      answer.taken[edge] = 1 - (answer.taken[edge] ?? 0);
      expect(checkCertificate(graph, answer).holds).toBe(false);
    }
  });

  it('rejects prices that do not prove the total', () => {
    for (let organization = 0; organization < 30; organization += 1) {
      const answer = solved();
      answer.organizationPrice[organization]! += 1_000_001;
      expect(checkCertificate(graph, answer)).toMatchObject({ holds: false, because: 'boundAboveTotal' });
    }
  });

  it('rejects halves, gaps and prices that are no whole numbers', () => {
    expect(checkCertificate(graph, { ...solved(), taken: graph.fit.map(() => 2) })).toMatchObject({ because: 'notWhole' });
    expect(checkCertificate(graph, { ...solved(), taken: new Uint8Array(3) })).toMatchObject({ because: 'shape' });
    const price = solved().organizationPrice.map((one) => one + 0.5);
    expect(checkCertificate(graph, { ...solved(), organizationPrice: price })).toMatchObject({ because: 'notWhole' });
    const far = solved().organizationPrice.map(() => 2 ** 53);
    expect(checkCertificate(graph, { ...solved(), organizationPrice: far })).toMatchObject({ holds: false });
  });
});
