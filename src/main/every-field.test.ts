import { describe, expect, it } from 'vitest';
import { commandsWithBody, fieldsOfCommands, listedFields } from '../../tests/support/fields-of-commands.ts';

/** Each line's fields by the commands that it names: `{ a.x, b.x }` for a field x of the commands a and b. */
const listed = async () => (await listedFields()).flatMap(({ commands, fields }) => fields.map((field) => commands.map((name) => `${name}.${field}`)));

describe('every field that somebody fills in', () => {
  it('is looked for in every command of the product', () => {
    expect(commandsWithBody.length).toBeGreaterThan(80);
    expect(fieldsOfCommands.length).toBeGreaterThan(150);
  });

  it('has a reader in docs/fields.md', async () => {
    const known = new Set((await listed()).flat());
    expect(fieldsOfCommands.filter((field) => !known.has(field))).toEqual([]);
  });

  it('is a field: no line there names what no command takes any more', async () => {
    const taken = new Set(fieldsOfCommands);
    expect((await listed()).filter((named) => !named.some((field) => taken.has(field)))).toEqual([]);
  });
});
