import * as z from 'zod';

/** A body that travels as it is, the lightest on a weak line: a Blob in the browser, bytes on the server. See `Endpoint.bodyType`. */
export const bytesSchema: z.ZodType<Uint8Array, Uint8Array | Blob> = z
  .any()
  .refine((value) => value instanceof Uint8Array)
  .meta({ type: 'string', format: 'binary' });
