/** What later features show and take of photos, recordings and papers. */
export { EvidencePicker, type EvidencePickerProps } from './EvidencePicker.tsx';
export { EvidenceStrip } from './EvidenceStrip.tsx';
export type { PickedEvidence } from './picked.ts';
export { sendEvidence, type EvidenceToSend, type Send } from './send-evidence.ts';
export { useEvidenceSending } from './use-evidence-sending.ts';
