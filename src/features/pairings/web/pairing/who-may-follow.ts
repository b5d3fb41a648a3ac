/** Who may take a village over: everybody who does not help it already, the one that leaves among them. Before it is known who helps, nobody. */
export function whoMayFollow<T extends { organizationId: string }>(
  organizations: readonly T[],
  pairings: readonly { organizationId: string; villageId: string }[] | undefined,
  villageId: string,
): T[] {
  if (!pairings) return [];
  const here = new Set(pairings.filter((one) => one.villageId === villageId).map(({ organizationId }) => organizationId));
  return organizations.filter(({ organizationId }) => !here.has(organizationId));
}
