import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code, black on white also in the dark: phones read nothing else. */
export function Qr({ text, label, size }: { text: string; label: string; size: string }) {
  const source = useMemo(() => svgSource(text), [text]);
  return <img src={source} alt={label} style={{ width: size, height: size }} />;
}

/** One path for all modules, as an SVG that prints sharp at any size. */
function svgSource(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 3 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const size = data.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
