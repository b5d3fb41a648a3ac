/** What later features show and take of photos, recordings and papers. */
export { EvidenceField, type EvidenceFieldProps } from './EvidenceField.tsx';
export { EvidenceStrip } from './EvidenceStrip.tsx';
export { forgetEvidence, mayHaveArrived, settleEvidence } from './held-evidence.ts';
export { useAnnouncedFirst } from './use-announced-first.ts';
