import * as z from 'zod';
import type { Sentence } from '../../kernel/language.ts';
import { capabilities, findCapability } from '../organizations/capabilities.ts';

export const sentenceSchema = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** A kind with its name; what the county added has one name in both languages. */
export const namedKindSchema = z.strictObject({ kind: z.string(), name: sentenceSchema });
export type NamedKind = z.output<typeof namedKindSchema>;

/** Every kind that a need may have: the published taxonomy and, after it, what the county added. */
export function allKinds(added: readonly { capabilityId: string; name: string }[]): NamedKind[] {
  return [
    ...capabilities.map(({ code, name }) => ({ kind: code, name: { ...name } })),
    ...added.map(({ capabilityId, name }) => ({ kind: capabilityId, name: { 'zh-CN': name, en: name } })),
  ];
}

/** A kind that is no longer known keeps its code for a name. */
export function nameOfKind(kind: string, added: readonly { capabilityId: string; name: string }[]): Sentence {
  const published = findCapability(kind);
  if (published) return published.name;
  const name = added.find(({ capabilityId }) => capabilityId === kind)?.name ?? kind;
  return { 'zh-CN': name, en: name };
}
