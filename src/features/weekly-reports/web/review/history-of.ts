import type { DecisionView, ReportView, VersionView } from '../../views.ts';

export type HistoryEntry =
  | { at: string; kind: 'received'; name: string; version: number; reason: string }
  | { at: string; kind: DecisionView['kind']; name: string; version: number; reason: string }
  | { at: string; kind: 'granted' | 'revoked'; name: string; reason: string };

/** Everything that happened to a report, newest first: versions, decisions of the office, exemptions. */
export function historyOf({ versions, decisions, exemptions }: Pick<ReportView, 'decisions' | 'exemptions'> & { versions: readonly VersionView[] }): HistoryEntry[] {
  return [
    ...versions.map((version) => ({
      at: version.receivedAt,
      kind: 'received' as const,
      name: version.signedBy,
      version: version.version,
      reason: version.correctionReason,
    })),
    ...decisions.map(({ decidedAt, decidedBy, kind, version, reason }) => ({ at: decidedAt, kind, name: decidedBy, version, reason })),
    ...exemptions.map(({ decidedAt, decidedBy, action, reason }) => ({ at: decidedAt, kind: action, name: decidedBy, reason })),
  ].toSorted((a, b) => b.at.localeCompare(a.at));
}
