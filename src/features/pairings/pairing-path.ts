/** Where a pairing is read and confirmed; notices lead there. */
export function pairingPath(pairingId: string): string {
  return `/pairings/${pairingId}`;
}
