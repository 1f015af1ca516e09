import type { Desk } from "@/lib/staff/staff";

type Props = Pick<Desk, "places">;

/** Where one can go from the desk. */
export function PlaceList({ places }: Props) {
  return (
    <ul className="wrap border-line grid gap-px sm:grid-cols-2 lg:grid-cols-3">
      {places.map(({ path, title, about }) => (
        <li key={path}>
          <a href={path} className="border-edge bg-sheet hover:border-ink block border px-5 py-4">
            <span className="text-name font-semibold">{title}</span>
            <span className="text-small text-soft block">{about}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
