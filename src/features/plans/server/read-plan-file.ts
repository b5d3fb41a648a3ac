import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FactSpans, PlanFacts } from '../facts.ts';
import { readPlan } from '../reading/read-plan.ts';
import { extractText, refusedTooLarge } from './extraction/extract-text.ts';
import { maximalFileSize, refusedFile } from './extraction/extracted-text.ts';

export interface ReadPlanFile {
  facts: PlanFacts;
  spans: FactSpans;
  /** The text that the offsets of `spans` point into. */
  text: string;
}

/** The bytes of a file; one that is too large is refused before it is read. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw refusedFile('plan.file-missing', { name: basename(path) });
  });
  try {
    const { size } = await file.stat();
    if (size > maximalFileSize) throw refusedTooLarge(size);
    return await file.readFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') throw refusedFile('plan.file-missing', { name: basename(path) });
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Reads the facts of a notice from a .txt, .docx or .pdf, given as path or as bytes.
 * Refuses (`RefusedError`, codes `plan.…` of `planReadingMessages`) what is empty, broken, encrypted, too large,
 * scanned without text or of another kind.
 */
export async function readPlanFile(source: string | Uint8Array): Promise<ReadPlanFile> {
  const bytes = typeof source === 'string' ? await bytesOf(source) : source;
  const { text, exactCells } = await extractText(bytes);
  return { ...readPlan(text, { exactCells }), text };
}
