import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandsWithBody, fieldsOfCommands, listedFields } from '../../tests/support/fields-of-commands.ts';

/** Each line's fields by the commands that it names: `{ a.x, b.x }` for a field x of the commands a and b. */
const listed = async () => (await listedFields()).flatMap(({ commands, fields }) => fields.map((field) => commands.map((name) => `${name}.${field}`)));

/** The code of a file of the product, without its comments: words about a field do not read it. */
async function codeOf(file: string): Promise<string> {
  const text = await readFile(new URL(`../features/${file}`, import.meta.url), 'utf8');
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
const mentions = (code: string, field: string) => new RegExp(String.raw`(?<![\w-])${field}(?![\w-])`).test(code);
/** What takes a field in, tests it or gives it its name reads it for nobody. */
const readsNothing = /\.test\.tsx?$|contract\.ts$|messages\.ts$|words\.ts$|\/form\//;

describe('every field that a command takes', () => {
  it('is looked for in every command of the product', () => {
    expect(commandsWithBody.length).toBeGreaterThan(80);
    expect(fieldsOfCommands.length).toBeGreaterThan(300);
    // What names other records, and what says why, is not let pass.
    for (const field of ['recordAct.villageId', 'recordAct.giftId', 'recordAct.evidenceIds', 'openGift.note', 'endMeasure.reason']) expect(fieldsOfCommands).toContain(field);
    expect(fieldsOfCommands).not.toContain('correctAct.actId');
  });

  it('has a reader in docs/fields.md', async () => {
    const known = new Set((await listed()).flat());
    expect(fieldsOfCommands.filter((field) => !known.has(field))).toEqual([]);
  });

  it('is a field: no line there names what no command takes any more', async () => {
    const taken = new Set(fieldsOfCommands);
    const lines = await listedFields();
    const stale = lines.flatMap(({ commands, fields, areOneForm }) => {
      const named = (field: string) => commands.map((name) => `${name}.${field}`);
      // Of commands that are one form not each has every field of their line; what several have alike is said of each.
      return areOneForm
        ? fields.filter((field) => !named(field).some((one) => taken.has(one))).map((field) => `${commands.join('/')}.${field}`)
        : fields.flatMap(named).filter((one) => !taken.has(one));
    });
    expect(stale).toEqual([]);
  });

  it('is read where its line says: the files are there, and know the field', async () => {
    const untrue: string[] = [];
    for (const { commands, fields, readIn } of await listedFields()) {
      const codes = await Promise.all(readIn.filter((file) => !readsNothing.test(file)).map((file) => codeOf(file)));
      untrue.push(...fields.filter((field) => !codes.some((code) => mentions(code, field))).map((field) => `${commands.join('/')}: ${field} in ${readIn.join(', ')}`));
    }
    expect(untrue).toEqual([]);
  });
});
