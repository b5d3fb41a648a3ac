/** One line of the audit trail: what was done to what. Who, when and by which command come from the context. */
export interface AuditEntry {
  /** Past tense with its feature, e.g. `weekly-report.submitted`. */
  action: string;
  subject: { type: string; id: string };
  /** Facts that a later reader needs; never personal data in clear, never a secret. */
  detail?: Record<string, unknown>;
}
