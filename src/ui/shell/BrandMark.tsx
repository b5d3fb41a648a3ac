/** Two roofs leaning on one another: our mark, as in `public/icon.svg`. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#9e1b1b" />
      <path d="M6 25V15l6.5-5.5L19 15v10" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinejoin="round" strokeLinecap="round" />
      <path d="M15.5 12.2l4-3.4L26 14.3V25" fill="none" stroke="#f4c7a1" strokeWidth="2.4" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
