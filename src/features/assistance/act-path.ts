/** Where an act is read with its history; notices lead there. */
export function actPath(actId: string): string {
  return `/acts/${actId}`;
}
