import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one path, black on white also in the dark: phones read nothing else. */
export function Qr({ text, label, size }: { text: string; label: string; size: string }) {
  const { modules, path } = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: 3 });
    const runs = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { modules: data.length, path: runs.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${modules} ${modules}`} width={size} height={size} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
