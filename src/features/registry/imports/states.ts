import { dayMs } from '../../../kernel/shanghai-time.ts';

/**
 * From a file to the registry:
 * reading → read → (mapping confirmed) checking → checked → applying → applied → undoing → undone.
 * `cancelled` and `failed` (the file could not be read) end it. Work that breaks off leaves it in the state before.
 */
export const importStates = ['reading', 'read', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'cancelled', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** Something works on it in the background. */
export const workingStates = ['reading', 'checking', 'applying', 'undoing'] as const satisfies readonly ImportState[];
export type WorkingState = (typeof workingStates)[number];

/** Where an import stands again when its work breaks off: nothing of the work remains. */
export const stateBefore: Readonly<Record<WorkingState, ImportState>> = { reading: 'failed', checking: 'read', applying: 'checked', undoing: 'applied' };

/** Work that was not heard of for so long has died with its server. */
export const silentForMs = 30_000;

export interface Progress {
  state: ImportState;
  heardAt: Date | null;
  /** The rows of the file are still kept. */
  isStaged: boolean;
  blocked: number;
}

export function isWorking(state: ImportState): state is WorkingState {
  return (workingStates as readonly ImportState[]).includes(state);
}

/** The server was ended while it worked: what it had begun was rolled back. */
export function isInterrupted({ state, heardAt }: Pick<Progress, 'state' | 'heardAt'>, wallClock: Date): boolean {
  return isWorking(state) && (heardAt === null || wallClock.getTime() - heardAt.getTime() > silentForMs);
}

/** The state as a person should see it: interrupted work counts as not begun. */
export function effectiveState(progress: Pick<Progress, 'state' | 'heardAt'>, wallClock: Date): ImportState {
  return isWorking(progress.state) && isInterrupted(progress, wallClock) ? stateBefore[progress.state] : progress.state;
}

/** Work that came to nothing is brought to mind for so long; afterwards it is history. */
export const remindedMs = 7 * dayMs;

/** What tells whether somebody has to go on with an import. */
export type UnsettledImport = Pick<Progress, 'state' | 'heardAt' | 'isStaged'> & {
  hasFailed: boolean;
  uploadedBy: string;
  uploadedAt: Date;
};

/**
 * Of these imports, those that wait for a person: read or checked and not yet written, whether the work broke off or not; an
 * undoing that broke off; a file that could not be read, until whoever sent it has sent another.
 */
export function waitingForPerson<I extends UnsettledImport>(imports: readonly I[], wallClock: Date): I[] {
  return imports.filter((one) => {
    const state = effectiveState(one, wallClock);
    if (state === 'read' || state === 'checked') return one.isStaged;
    const isRecent = one.heardAt !== null && wallClock.getTime() - one.heardAt.getTime() < remindedMs;
    if (state === 'applied') return isRecent && (one.hasFailed || one.state === 'undoing');
    return state === 'failed' && isRecent && !imports.some(({ uploadedBy, uploadedAt }) => uploadedBy === one.uploadedBy && uploadedAt > one.uploadedAt);
  });
}

export const importActions = ['map', 'apply', 'cancel', 'undo', 'markedCopy'] as const;
export type ImportAction = (typeof importActions)[number];

/** What may be done now; the server refuses the rest, the browser does not offer it. */
export function availableActions(progress: Progress, wallClock: Date): ImportAction[] {
  const state = effectiveState(progress, wallClock);
  const isKept = progress.isStaged;
  const actions: ImportAction[] = [];
  if (isKept && (state === 'read' || state === 'checked')) actions.push('map');
  if (isKept && state === 'checked') actions.push('apply', 'markedCopy');
  if (state === 'reading' || state === 'read' || state === 'checking' || state === 'checked' || state === 'applying') actions.push('cancel');
  if (state === 'applied') actions.push('undo');
  return actions;
}
