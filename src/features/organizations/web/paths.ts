export const organizationsPath = '/organizations';
export const capabilitiesPath = `${organizationsPath}/capabilities`;
export const ownOrganizationPath = '/organization';

export function organizationPath(organizationId: string): string {
  return `${organizationsPath}/${organizationId}`;
}
