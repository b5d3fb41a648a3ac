import type { Search } from '../../../../ui/navigation.ts';

/** The question for an import: its sheet and header row as the page's address has them. One form, so that all who ask share the answer. */
export function viewOf(importId: string, { sheet, headerRow }: Search) {
  return { params: { importId }, query: { ...(sheet && { sheet }), ...(headerRow && { headerRow }) } };
}
