type Props = {
  size: number;
  path: string;
  /** What it leads to. */
  label: string;
};

/** A QR code, dark on light whatever the colours around it: cameras expect that. */
export function QrCode({ size, path, label }: Props) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="w-56 max-w-full">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
