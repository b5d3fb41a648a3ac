/** What later features show and take of photos, recordings and papers. */
export { EvidenceField, type EvidenceFieldProps } from './EvidenceField.tsx';
export { EvidenceStrip } from './EvidenceStrip.tsx';
export { FilesFirst } from './FilesFirst.tsx';
export { useFilesAreTaken, useStoodWhileTaken } from './files-being-taken.ts';
export { forgetEvidence } from './held-evidence.ts';
export { useGiveUp } from './use-give-up.tsx';
export { useFormWithFiles } from './use-form-with-files.ts';
