/** Address of the sign-in page that brings the person back to where they were. */
export const signInPath = '/sign-in';

/**
 * Where to go after signing in: what `?then=` says if it is an address of this site, else the role's start page.
 * Anything else (`//elsewhere.example`, `https:…`) could lead a person who just signed in to a copy of us.
 */
export function afterSignIn(then: string | undefined): string {
  if (then === undefined || !/^\/(?![/\\])/.test(then) || then.startsWith(signInPath)) return '/';
  return then;
}

/** What stands after `?` of the sign-in page, so that it leads back. */
export function backTo(path: string): Record<string, string> {
  const entry: [string, string] = ['then', path];
  return Object.fromEntries([entry]);
}
