import { parseSync, Visitor, type Plugin } from 'vite';

const schemaParts = new Set(['params', 'query', 'body', 'response']);

/**
 * Contracts are shared with the browser for their types and addresses; their schemas are for the server, which alone
 * validates. This takes them out of the endpoints, and what nothing else uses of them (zod, 25 kB) then falls away.
 * Code that parses in the browser on purpose keeps working: only the properties of `defineEndpoint` are emptied.
 */
export function leaveSchemasOnTheServer(): Plugin {
  return {
    name: 'jiedui-leave-schemas-on-the-server',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'defineEndpoint', 'defineEvent'] } } },
    }),
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('defineEndpoint(')) return undefined;
      return { code: withoutSchemas(code), map: null };
    },
  };
}

/** The same JavaScript without the schemas of its endpoints. */
export function withoutSchemas(code: string): string {
  const spans: { start: number; end: number }[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [definition] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineEndpoint') return;
      if (definition?.type !== 'ObjectExpression') return;
      for (const property of definition.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        if (schemaParts.has(property.key.name)) spans.push({ start: property.start, end: property.end });
      }
    },
  }).visit(parseSync('contract.ts', code).program);
  let result = code;
  for (const { start, end } of spans.toReversed()) result = result.slice(0, start) + result.slice(end).replace(/^\s*,/, '');
  return result;
}
