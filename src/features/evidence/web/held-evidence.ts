import type { Sentence } from '../../../kernel/language.ts';
import { onlyNamedByDraft, type OutboxEntry } from '../../../ui/outbox/entry.ts';
import { outbox } from '../../../ui/outbox/outbox.ts';
import type { EvidenceKind } from '../content-kind.ts';
import { declareEvidence } from '../contract.ts';
import type { Picked } from './picked.ts';
import { sha256Of, type DeclarationOnDevice } from './send-evidence.ts';

const titles: Record<EvidenceKind, Sentence> = {
  photo: { 'zh-CN': '照片', en: 'Photo' },
  voice: { 'zh-CN': '录音', en: 'Recording' },
  paper: { 'zh-CN': '凭证', en: 'Paper' },
};

/** What an entry of the outbox says of its file. */
export function declarationIn({ input }: Pick<OutboxEntry, 'input'>): DeclarationOnDevice {
  return (input as { body: DeclarationOnDevice }).body;
}

/**
 * Puts a file that was picked on this device's disk, under the id that the act will name; it goes when the form is saved.
 * @param now the business clock
 */
export async function holdEvidence(accountId: string, { evidenceId, kind, file, capturedAt }: Picked, now: Date): Promise<void> {
  const { name, type, size } = file;
  const body: DeclarationOnDevice = { evidenceId, kind, sha256: await sha256Of(file), bytes: size, mediaType: type, capturedAt, showsChildFaces: false };
  const files = [{ name, type, content: file }];
  const entry = { commandId: evidenceId, endpoint: declareEvidence.name, input: { body }, title: titles[kind], files };
  await outbox.hold(accountId, { ...entry, capturedAt: now.toISOString() });
}

/** The entries of these files that this device still has, in their order. */
export function evidenceOnDevice(entries: readonly OutboxEntry[], evidenceIds: readonly string[]): OutboxEntry[] {
  const own = new Map(entries.filter(({ endpoint, files }) => endpoint === declareEvidence.name && files.length > 0).map((entry) => [entry.commandId, entry]));
  return evidenceIds.flatMap((id) => own.get(id) ?? []);
}

/** Says of a photo that is still held whether it shows faces of children. */
export function markHeld(entry: OutboxEntry, showsChildFaces: boolean): Promise<void> {
  return outbox.changeHeld(entry.commandId, { body: { ...declarationIn(entry), showsChildFaces } });
}

/** Throws away what a form has put beside itself, as far as nobody else knows of it. */
export async function forgetEvidence(entries: readonly OutboxEntry[], evidenceIds: readonly string[], device: Pick<SettlingPlace, 'discard'> = outbox): Promise<void> {
  for (const { commandId, announced } of evidenceOnDevice(entries, evidenceIds)) if (!announced) await device.discard(commandId);
}

/** A form that went to the server by itself, when it is saved or given up. */
export interface SettledForm {
  /** Key of its kept draft. */
  draftKey: string;
  /** What it has put beside itself. */
  evidenceIds: readonly string[];
  /** What the server names. */
  named: readonly string[];
  /** It may have arrived without an answer: what it told the server of goes there, since that may name it. */
  isUncertain?: boolean;
}

/** What settling does on this device; a map in a test. */
export type SettlingPlace = Pick<typeof outbox, 'discard' | 'named'>;

/**
 * What the server names goes; what only this form knew of is thrown away. Nothing keeps the key of this form: the next one that is
 * opened has the same key, and knows nothing of these files.
 */
export async function settleEvidence(
  entries: readonly OutboxEntry[],
  { draftKey, evidenceIds, named, isUncertain = false }: SettledForm,
  device: SettlingPlace = outbox,
): Promise<void> {
  const given = isUncertain ? [] : onlyNamedByDraft(entries, draftKey, named);
  for (const { commandId } of given) await device.discard(commandId);
  await forgetEvidence(entries, evidenceIds.filter((id) => !named.includes(id)), device);
  const told = entries.filter(({ namedByDraft }) => namedByDraft === draftKey).map(({ commandId }) => commandId);
  await device.named([...named, ...told]);
}
