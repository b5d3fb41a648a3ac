import type { PairingGraph } from './graph.ts';

export interface Certificate {
  /** By edge: 1 where it is taken. */
  taken: ArrayLike<number>;
  organizationPrice: ArrayLike<number>;
  villagePrice: ArrayLike<number>;
}

export type CertificateVerdict =
  | { holds: true; total: number; bound: number }
  | { holds: false; because: 'shape' | 'notWhole' | 'tooLarge' | 'organizationBounds' | 'villageBounds' | 'boundAboveTotal'; total?: number; bound?: number };

/**
 * Checks an answer without trusting who found it: every bound is kept, and the prices prove that no answer has a higher total.
 *
 * Why they do (weak duality): write each fit as `(fit − a − b) + a + b`, with a price `a` for the organization and `b` for the village. Of the
 * first part no answer gets more than its positive terms; of the rest a node with a positive price gets at most
 * `price × max`, one with a negative price at most `price × min`. The sum of these is `bound`. All numbers are whole and stay below 2^53.
 */
export function checkCertificate(graph: PairingGraph, { taken, organizationPrice, villagePrice }: Certificate): CertificateVerdict {
  const edges = graph.fit.length;
  const sides = [
    { because: 'organizationBounds', node: graph.edgeOrganization, price: organizationPrice, ...graph.organizations },
    { because: 'villageBounds', node: graph.edgeVillage, price: villagePrice, ...graph.villages },
  ] as const;
  if (taken.length !== edges || sides.some(({ node, price, min, max }) => node.length !== edges || price.length !== min.length || max.length !== min.length)) {
    return { holds: false, because: 'shape' };
  }
  let total = 0;
  let bound = 0;
  let largest = 0;
  for (let edge = 0; edge < edges; edge += 1) {
    if (taken[edge] !== 0 && taken[edge] !== 1) return { holds: false, because: 'notWhole' };
    const fit = graph.fit[edge]!;
    const gain = fit - organizationPrice[graph.edgeOrganization[edge]!]! - villagePrice[graph.edgeVillage[edge]!]!;
    if (!Number.isSafeInteger(gain)) return { holds: false, because: 'notWhole' };
    if (taken[edge] === 1) total += fit;
    if (gain > 0) bound += gain;
    largest = Math.max(largest, bound, total);
  }
  for (const { because, node, price, min, max } of sides) {
    const degree = new Int32Array(min.length);
    for (let edge = 0; edge < edges; edge += 1) degree[node[edge]!]! += taken[edge]!;
    for (let at = 0; at < degree.length; at += 1) {
      if (degree[at]! < min[at]! || degree[at]! > max[at]!) return { holds: false, because };
      const share = price[at]! * (price[at]! > 0 ? max[at]! : min[at]!);
      if (!Number.isSafeInteger(share)) return { holds: false, because: 'notWhole' };
      bound += share;
      largest = Math.max(largest, Math.abs(bound));
    }
  }
  if (!Number.isSafeInteger(largest)) return { holds: false, because: 'tooLarge' };
  return bound === total ? { holds: true, total, bound } : { holds: false, because: 'boundAboveTotal', total, bound };
}
