import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const components = 'node_modules/@mantine/core/esm/components';

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name));
}

function listed(name: string): string[] {
  const css = readFileSync(`src/ui/styles/${name}.css`, 'utf8');
  return [...css.matchAll(/styles\/(\w+)\.layer\.css/g)].map((match) => match[1] ?? '');
}

/** A component and those that it is made of, by the imports of its own code. */
function withParts(component: string, known: Set<string>): void {
  if (known.has(component) || !existsSync(join(components, component))) return;
  known.add(component);
  for (const file of filesBelow(join(components, component), /\.mjs$/)) {
    for (const [, part = ''] of readFileSync(file, 'utf8').matchAll(/from "(?:\.\.\/)+(\w+)\/[\w/]+\.mjs"/g)) withParts(part, known);
  }
}

function usedIn(files: readonly string[]): Set<string> {
  const used = new Set<string>();
  for (const file of files) {
    for (const [, names = ''] of readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',')) withParts(name.trim(), used);
    }
  }
  return used;
}

const hasStyles = (component: string) => existsSync(`node_modules/@mantine/core/styles/${component}.layer.css`);
const all = [...listed('base'), ...listed('console')];

describe("Mantine's styles", () => {
  it('are there for every component that the product uses, and for the parts of it', () => {
    const used = usedIn([...filesBelow('src/ui', /\.tsx$/), ...filesBelow('src/features', /\.tsx$/), ...filesBelow('src/main', /\.tsx$/)]);
    expect([...used].filter((component) => hasStyles(component) && !all.includes(component))).toEqual([]);
  });

  it('are each loaded once', () => {
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  });
});
