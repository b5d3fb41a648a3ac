/** What stands after `?` is words only, as people write and pass it on; nothing is read as a number or an object. */
export const searchFormat = {
  parseSearch: (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch(search: Record<string, unknown>): string {
    const told = Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    );
    return told.length > 0 ? `?${new URLSearchParams(told).toString()}` : '';
  },
};
