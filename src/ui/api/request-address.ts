type Plain = string | number | boolean | null | undefined;

/** Fills a path of a contract (`/api/weekly-reports/:reportId`) and adds what is asked for; undefined and null are left out. */
export function addressOf(path: string, params: object = {}, query: object = {}): string {
  const known = new Map<string, Plain>(Object.entries(params));
  const filled = path.replaceAll(/:([A-Za-z]\w*)/g, (_whole, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries<Plain | Plain[]>({ ...query })) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  // Its `size` is younger than the phones in the field.
  const asked = search.toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}
