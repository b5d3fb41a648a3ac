import { v7 } from 'uuid';
import * as z from 'zod';

/** UUIDs, version 7, made by the client or the server: sortable by birth, the same on one server or many. */
export const idSchema = z.uuid();

export function newId(): string {
  return v7();
}
