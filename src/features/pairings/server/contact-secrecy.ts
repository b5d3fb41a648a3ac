/** Telephone numbers are personal data: encrypted at rest, shown to the parties whom the agreement is for. */
export function contactPhonePlace(agreementId: string, index: number): string {
  return `pairing-agreements.contact:${agreementId}:${index}`;
}
