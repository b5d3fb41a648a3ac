/** Element of a field of the form, by its path in the content: `problems`. */
export function fieldId(path: string): string {
  return `report-${path.replaceAll('.', '-')}`;
}
