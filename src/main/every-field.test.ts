import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { routes } from './features.ts';

/** What the program alone reads, or what says which record is meant: nobody fills it in for its own sake. */
const ofTheProgram = /^(?:revision|baseRevision|version|mark|fingerprint|by|code|reference|pointer|dueDate|reason|why|note|changeReason|.*Ids?)$/;
/** Where these are typed by a person, or are more than a record's name. */
const askedAllTheSame = new Set([
  'signIn.code', 'confirmSecondFactor.code', 'splitNeed.by', 'registerHousehold.note', 'changeHousehold.note', 'recordAct.note', 'correctAct.note', 'confirmActByCode.code',
]);

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}
const within = ({ items, anyOf = [], oneOf = [], allOf = [] }: Shape): Shape[] => [...(items ? [items] : []), ...anyOf, ...oneOf, ...allOf];
const hasFields = (shape: Shape): boolean => shape.properties !== undefined || within(shape).some(hasFields);
const fieldsOf = (shape: Shape): string[] => [
  ...within(shape).flatMap(fieldsOf),
  ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => (hasFields(inner) && !isPlace(inner) ? fieldsOf(inner) : [name])),
];
/** Pairs of ids (pins, bans) are one thing to a person. */
const isPlace = (shape: Shape): boolean => fieldsOf(shape).every((name) => ofTheProgram.test(name)) && hasFields(shape);

const commands = routes.flatMap(({ endpoint: { name, body } }) => {
  if (!body) return [];
  const shape = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
  return [...new Set(fieldsOf(shape))].filter((field) => !ofTheProgram.test(field) || askedAllTheSame.has(`${name}.${field}`)).map((field) => `${name}.${field}`);
});

/** Each line's fields by the commands that it names: `{ a.x, b.x }` for a field x of the commands a and b. */
async function listed(): Promise<string[][]> {
  const page = await readFile(new URL('../../docs/fields.md', import.meta.url), 'utf8');
  const words = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
  return page.split('\n').flatMap((line) => {
    const [, names, fields, reader] = line.split('|').map((cell) => cell.trim());
    if (!names?.startsWith('`') || !fields || !reader) return [];
    return words(fields).map((field) => words(names).map((name) => `${name}.${field}`));
  });
}

describe('every field that somebody fills in', () => {
  it('has a reader in docs/fields.md', async () => {
    expect(commands.length).toBeGreaterThan(150);
    const known = new Set((await listed()).flat());
    expect(commands.filter((field) => !known.has(field))).toEqual([]);
  });

  it('is a field: no line there names what no command takes any more', async () => {
    const taken = new Set(commands);
    expect((await listed()).filter((named) => !named.some((field) => taken.has(field)))).toEqual([]);
  });
});
