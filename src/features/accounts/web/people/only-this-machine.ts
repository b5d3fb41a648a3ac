/** Whether a web address leads to the machine itself, so that a phone that follows it ends at the phone. */
export function isOnlyThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
