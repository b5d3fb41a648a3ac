import { parseSync, Visitor, type Plugin } from 'vite';

const schemaParts = new Set(['params', 'query', 'body', 'response']);

/**
 * Contracts are shared with the browser for their types and addresses; their schemas are for the server, which alone
 * validates. This takes them out of the endpoints, and what nothing else uses of them (zod, 25 kB) then falls away.
 * Code that parses in the browser on purpose keeps working: it uses its schema, so that one stays.
 */
export function leaveSchemasOnTheServer(): Plugin {
  return {
    name: 'jiedui-leave-schemas-on-the-server',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || !/from ['"]zod['"]|defineEndpoint\(/.test(code)) return undefined;
      return { code: withoutSchemas(code), map: null };
    },
  };
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** `const shared = { time: timeSchema.default('24:00') }` and the like: parts of schemas, gathered. */
function holdsSchemas(text: string, type: string): boolean {
  return (type === 'ObjectExpression' || type === 'ArrayExpression') && /\bz\.|\w\.(?:optional|nullable|default|extend)\(|\.shape\b/.test(text);
}

/**
 * The same module without the schemas of its endpoints, and with every top-level constant that is made by a call marked
 * as free of effects (modules with schemas are kernel and contracts: pure by the rules of the house), so that the
 * bundler may drop it where it is not used.
 */
export function withoutSchemas(code: string): string {
  const { program } = parseSync('contract.ts', code);
  const edits: Edit[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [definition] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineEndpoint') return;
      if (definition?.type !== 'ObjectExpression') return;
      for (const property of definition.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        if (!schemaParts.has(property.key.name)) continue;
        const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0;
        edits.push({ start: property.start, end: property.end + comma, text: '' });
      }
    },
  }).visit(program);
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { init } of declaration.declarations) {
      if (!init || !(init.type === 'CallExpression' || holdsSchemas(code.slice(init.start, init.end), init.type))) continue;
      edits.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' });
      edits.push({ start: init.end, end: init.end, text: '))()' });
    }
  }
  let result = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}
