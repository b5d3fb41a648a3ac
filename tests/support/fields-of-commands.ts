import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { routes } from '../../src/main/features.ts';

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

/** Every command of the product that takes a body, as its name. */
export const commandsWithBody: readonly string[] = routes.flatMap(({ endpoint: { name, body } }) => (body ? [name] : []));

/** Every field that somebody fills in, as `command.field`, read from the schemas that the server validates by. */
export const fieldsOfCommands: readonly string[] = routes.flatMap(({ endpoint: { name, body } }) => {
  if (!body) return [];
  const shape = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
  return [...new Set(fieldsOf(shape))].filter((field) => !ofTheProgram.test(field) || askedAllTheSame.has(`${name}.${field}`)).map((field) => `${name}.${field}`);
});

/** A line of docs/fields.md: the commands that are one form, and the fields that it says the reader of. */
export interface ListedFields {
  commands: string[];
  fields: string[];
}

export async function listedFields(): Promise<ListedFields[]> {
  const page = await readFile(new URL('../../docs/fields.md', import.meta.url), 'utf8');
  const words = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
  return page.split('\n').flatMap((line) => {
    const [, names, fields, reader] = line.split('|').map((cell) => cell.trim());
    if (!names?.startsWith('`') || !fields || !reader) return [];
    return [{ commands: words(names), fields: words(fields) }];
  });
}
