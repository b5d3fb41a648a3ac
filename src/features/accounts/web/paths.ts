export const peoplePath = '/people';
export const accountPath = '/account';
/** The token stands behind `#`: it never reaches a server's log. */
export const invitationPath = '/invitation';

/** The link of an invitation, as printed and sent. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}${invitationPath}#${token}`;
}
/** Where notices are loaded and launched; a feature later than this one, so known by its address alone. */
export const noticesPath = '/plans';
