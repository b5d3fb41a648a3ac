import { describe, expect, it } from 'vitest';
import { withoutSchemas } from '../../../scripts/web-build/leave-schemas-on-the-server.ts';

const contract = `
import * as z from 'zod';
import { defineEndpoint } from '../../kernel/endpoint.ts';
export const noteSchema = z.strictObject({ text: z.string() });
export const writeNote = defineEndpoint({
  name: 'writeNote',
  method: 'POST',
  path: '/api/notes/:noteId',
  params: z.strictObject({ noteId: z.uuid() }),
  body: noteSchema,
  response: noteSchema.extend({ at: z.string() }),
});
export const limit = 5;
const shared = { time: timeSchema.default('24:00') };
const gathered = { ...headSchema.shape, content: bodySchema };
export const names = { first: 'one (of two)' };
`;

describe('a contract in the browser', () => {
  const built = withoutSchemas(contract);

  it('keeps name and address of its endpoints', () => {
    expect(built).toContain("name: 'writeNote'");
    expect(built).toContain("path: '/api/notes/:noteId'");
  });

  it('has no schemas in its endpoints', () => {
    expect(built).not.toMatch(/params:|body:|response:/);
    expect(built).not.toContain('z.uuid');
  });

  it('lets the bundler drop a schema that nothing uses, and leaves everything else alone', () => {
    expect(built).toContain('noteSchema = /* @__PURE__ */ (() => (z.strictObject({ text: z.string() })))();');
    expect(built).toContain("shared = /* @__PURE__ */ (() => ({ time: timeSchema.default('24:00') }))();");
    expect(built).toContain('gathered = /* @__PURE__ */ (() => ({ ...headSchema.shape, content: bodySchema }))();');
    expect(built).toContain('export const limit = 5;');
    expect(built).toContain("names = { first: 'one (of two)' };");
  });
});
