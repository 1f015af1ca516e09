/** The picture that a shared link shows, for a page's metadata. */
export function shareImageOf(drawing: string, title: string) {
  return { url: `/art/${drawing}/share.png`, width: 1200, height: 630, alt: `Poster: ${title}` };
}
