/** What later features show and take of photos, recordings and papers. */
export { EvidenceField, type EvidenceFieldProps } from './EvidenceField.tsx';
export { EvidenceStrip } from './EvidenceStrip.tsx';
export { useFilesAreTaken, useStoodWhileTaken } from './files-being-taken.ts';
export { forgetEvidence } from './held-evidence.ts';
export { useFormWithFiles } from './use-form-with-files.ts';
