export const giftsPath = '/gifts';

export function giftPath(giftId: string): string {
  return `${giftsPath}/${giftId}`;
}

/** The page of an act: of the ledger, which comes after. */
export function actPath(actId: string): string {
  return `/acts/${actId}`;
}
