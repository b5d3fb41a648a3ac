import * as z from 'zod';
import { defineEvent } from '../../kernel/event.ts';
import { idSchema } from '../../kernel/ids.ts';
import { evidenceKinds } from './content-kind.ts';

/** A photo, recording or paper is here whole and is what it says it is; the act that names it may have been there for days. */
export const evidenceAccepted = defineEvent('evidence.accepted', z.strictObject({ evidenceId: idSchema, kind: z.enum(evidenceKinds) }));
