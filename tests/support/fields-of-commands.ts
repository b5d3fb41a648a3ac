import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { routes } from '../../src/main/features.ts';

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}
const within = ({ items, anyOf = [], oneOf = [], allOf = [] }: Shape): Shape[] => [...(items ? [items] : []), ...anyOf, ...oneOf, ...allOf];
const hasFields = (shape: Shape): boolean => shape.properties !== undefined || within(shape).some(hasFields);
/** Names at the ends of a body: what is only a part with fields of its own is none. */
function fieldsOf(shape: Shape, isOne: (inner: Shape) => boolean = () => false): string[] {
  return [
    ...within(shape).flatMap((part) => fieldsOf(part, isOne)),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => (hasFields(inner) && !isOne(inner) ? fieldsOf(inner, isOne) : [name])),
  ];
}

/** Names inside lists: of these a command has many, and none is its target. */
const inLists = (shape: Shape): string[] => [
  ...(shape.items ? fieldsOf(shape.items) : []),
  ...[...within(shape), ...Object.values(shape.properties ?? {})].flatMap(inLists),
];

const shapes = routes.flatMap(({ endpoint: { name, body, params } }) => {
  if (!body) return [];
  const shape = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
  const address = params ? fieldsOf(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as Shape) : [];
  return [{ name, shape, address }];
});

/** Every command of the product that takes a body, as its name. */
export const commandsWithBody: readonly string[] = shapes.map(({ name }) => name);

/**
 * Every field of every command, as `command.field`, read from the schemas that the server validates by. Left out is only what names the
 * command's own target, as its address does: `correctAct.actId`.
 */
export const fieldsOfCommands: readonly string[] = shapes.flatMap(({ name, shape, address }) =>
  [...new Set(fieldsOf(shape))].filter((field) => !address.includes(field) || inLists(shape).includes(field)).map((field) => `${name}.${field}`),
);

/** What says which record is meant, what was on the screen or why something is done: no fact that a second form could ask for again. */
const asksNoFact = /^(?:revision|baseRevision|version|mark|fingerprint|by|code|reference|pointer|dueDate|reason|why|note|changeReason|.*Ids?)$/;
/** Where these are typed by a person, or are more than a record's name. */
const askedAllTheSame = new Set([
  'signIn.code', 'confirmSecondFactor.code', 'splitNeed.by', 'registerHousehold.note', 'changeHousehold.note', 'recordAct.note', 'correctAct.note', 'confirmActByCode.code',
]);
/** Pairs of ids (pins, bans) are one thing to a person. */
const isPlace = (shape: Shape): boolean => hasFields(shape) && fieldsOf(shape, isPlace).every((name) => asksNoFact.test(name));

/** The facts that commands ask of people, as `command.field`: what two forms may ask for twice. */
export const factsAskedFor: readonly string[] = shapes.flatMap(({ name, shape }) =>
  [...new Set(fieldsOf(shape, isPlace))].filter((field) => !asksNoFact.test(field) || askedAllTheSame.has(`${name}.${field}`)).map((field) => `${name}.${field}`),
);

/** A line of docs/fields.md. */
export interface ListedFields {
  commands: string[];
  fields: string[];
  /** Files below src/features in which they are read. */
  readIn: string[];
  /** The commands of the line are one form at two moments; false where they only have these fields alike. */
  areOneForm: boolean;
}

export async function listedFields(): Promise<ListedFields[]> {
  const page = await readFile(new URL('../../docs/fields.md', import.meta.url), 'utf8');
  const words = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
  let areOneForm = true;
  return page.split('\n').flatMap((line) => {
    const [, first, second, reader, readIn] = line.split('|').map((cell) => cell.trim());
    if (first === 'command' || first === 'fields') areOneForm = first === 'command';
    if (!first?.startsWith('`') || !second || !reader) return [];
    const [commands, fields] = areOneForm ? [first, second] : [second, first];
    return [{ commands: words(commands), fields: words(fields), readIn: words(readIn), areOneForm }];
  });
}
