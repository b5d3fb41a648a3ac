import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Text that a person waits for. Pictures and office files are packed already; an event stream must not be held back. */
const textTypes = /^(?:text\/(?!event-stream)|application\/(?:problem\+)?json\b|image\/svg\+xml)/u;

/**
 * Answers travel compressed: a reporter's phone on a hill pays for each kB. Requests are not taken compressed, since a
 * small one could unfold to any size. A page of another site cannot measure lengths here: it may not ask in a
 * visitor's name (SameSite, origin check), and what it is told of itself stands in no answer beside a secret.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    customTypes: textTypes,
    threshold: 1_024,
    // The quality of 4 is the library’s own: a higher one costs the server more than the line saves.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } },
    globalDecompression: false,
  });
}
