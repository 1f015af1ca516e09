import { Notice } from "@/components/ui/notice";

type Props = { children: string | null };

/** Always the same place on the page, so that what was just done is read out. */
export function SavedNote({ children }: Props) {
  return (
    <div role="status" className="wrap">
      {children ? (
        <div className="pb-10">
          <Notice kind="good">
            <p>{children}</p>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
