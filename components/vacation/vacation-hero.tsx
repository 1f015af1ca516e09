import { PosterArt } from "@/components/vacation/poster-art";

type Props = { drawing: string; title: string; line: string; place: string };

/** The scene to the edges of the page, and the band of paper that a poster has below it. */
export function VacationHero({ drawing, title, line, place }: Props) {
  return (
    <div>
      <PosterArt
        drawing={drawing}
        crop="wide"
        narrow="square"
        first
        className="aspect-square max-h-[34rem] w-full object-cover object-[60%_70%] sm:aspect-[2.4] print:hidden"
      />
      <div className="wrap py-10 text-center sm:py-14">
        <p className="caps text-small text-soft tracking-poster">{place}</p>
        <h1 className="caps text-poster mx-auto mt-4 max-w-5xl">{title}</h1>
        <p className="measure text-lead text-soft mx-auto mt-5">{line}</p>
      </div>
    </div>
  );
}
