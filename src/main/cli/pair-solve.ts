import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadProblem } from '../../features/pairings/optimum/problem.ts';
import { readProblem } from '../../features/pairings/optimum/read-problem.ts';
import { solvePairing } from '../../features/pairings/optimum/solve-pairing.ts';
import { RefusedError, type Refusal } from '../../kernel/refusal.ts';
import { readInPieces } from './json-pieces.ts';
import { placeOfFault } from './place-of-fault.ts';
import { FiledText, PipedText, type TextBytes } from './text-bytes.ts';

const megabyte = 1_000_000;
/** A country's problem has some 150 MB; a string of Node ends at 512 MiB. */
const limit = 400 * megabyte;

/**
 * `jiedui pair solve FILE` (`-` for standard input): the best pairing, or a smallest conflict, as one JSON object on standard output,
 * in the form of docs/how-to/pair.md. Both are answers: exit code 0. A malformed problem is refused with the places.
 */
export async function solvePairingFile(file: string): Promise<void> {
  const problem = await problemIn(file);
  const begun = performance.now();
  const solution = solvePairing(problem);
  const milliseconds = Math.round((performance.now() - begun) * 1000) / 1000;
  if (solution.status === 'infeasible') {
    const { status, reasons, isSmallest } = solution;
    await print(JSON.stringify({ status, reasons, isSmallest, milliseconds }, undefined, 1));
    return;
  }
  const { status, taken, total, bound, worst, changes, proven } = solution;
  const rest = JSON.stringify({ total, bound, worst, changes, proven, milliseconds });
  const pairs = [...pairLines(problem, taken)].join(',');
  await print(`{\n "status": "${status}",\n "pairs": [${pairs}\n ],\n ${rest.slice(1, -1)}\n}`);
}

/** One pair a line: to be read, and compared from one solution to the next. */
function* pairLines({ graph, organizationIds, villageIds }: ReadProblem, taken: Uint8Array): Generator<string> {
  for (let edge = 0; edge < taken.length; edge += 1) {
    if (taken[edge] !== 1) continue;
    const organization = organizationIds[graph.edgeOrganization[edge] ?? -1];
    const village = villageIds[graph.edgeVillage[edge] ?? -1];
    yield `\n  ${JSON.stringify({ organization, village })}`;
  }
}

/** From a file piece by piece, in which case little of it is ever in memory; through a pipe as it comes. */
async function problemIn(file: string): Promise<ReadProblem> {
  const name = file === '-' ? 'stdin' : basename(file);
  try {
    if (file === '-') return problemOf(await piped(process.stdin));
    const handle = await open(file);
    try {
      const isLying = (await handle.stat()).isFile();
      return problemOf(isLying ? withinLimit(new FiledText(handle.fd)) : await piped(handle.createReadStream({ autoClose: false })));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw refused({ code: code === 'ENOENT' || code === 'ENOTDIR' ? 'pairing.file-missing' : 'pairing.file-unreadable', params: { name, reason: code } });
  }
}

async function piped(stream: AsyncIterable<unknown>): Promise<TextBytes> {
  const text = new PipedText();
  for await (const chunk of stream) {
    text.add(chunk as Uint8Array);
    withinLimit(text);
  }
  return text;
}

function withinLimit(text: TextBytes): TextBytes {
  if (text.length > limit) throw refused({ code: 'pairing.file-too-large', params: { megabytes: `> ${limit / megabyte}`, limit: limit / megabyte } });
  return text;
}

function problemOf(text: TextBytes): ReadProblem {
  try {
    const answer = readProblem(readInPieces(text, 'edges'));
    if ('faults' in answer) throw new RefusedError('invalid', answer.faults);
    return answer.problem;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const whole = text.slice(0, text.length).replace(/^\uFEFF/, '');
    const before = whole.slice(0, placeOfFault(whole)).split('\n');
    throw refused({ code: 'pairing.not-json', params: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } });
  }
}

function refused(refusal: Refusal): RefusedError {
  return new RefusedError('invalid', [refusal]);
}

/** Waits until it is written: a country's answer is longer than what a pipe takes at once. */
async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
