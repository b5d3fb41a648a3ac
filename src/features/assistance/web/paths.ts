/** Pages of the ledger. */
export const actsPath = '/acts';
export const newActPath = '/acts/new';
export const actPath = (actId: string) => `/acts/${actId}`;
export const correctActPath = (actId: string) => `/acts/${actId}/correct`;
