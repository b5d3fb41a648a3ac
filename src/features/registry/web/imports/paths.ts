export const importsPath = '/registry-imports';

export function importPath(importId: string): string {
  return `${importsPath}/${importId}`;
}
