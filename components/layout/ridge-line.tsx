/** Where the page ends and the ground begins: three bands of hills in the footer's colours. */
export function RidgeLine() {
  return (
    <svg
      viewBox="0 0 1440 160"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-20 w-full sm:h-32"
    >
      <path
        d="M0 112 150 58l84 34 156-78 118 62 92-36 176 74 148-82 122 56 106-40 140 62 148-46v146H0z"
        fill="var(--color-sand)"
      />
      <path
        d="M390 14 340 44l44-6 30 34 26-18 68 22zM924 32 876 60l38-8 24 26 32-14 76 24zM234 92l-84-34-36 14 40 4 22 18z"
        fill="var(--color-line)"
      />
      <path
        d="M0 134 210 96l140 34 190-40 170 42 210-46 180 40 160-28 180 34v28H0z"
        fill="var(--color-ridge)"
      />
      <path
        d="M0 150c180-26 330-26 520-8s340 6 520-8 280-6 400 6v20H0z"
        fill="var(--color-night)"
      />
    </svg>
  );
}
