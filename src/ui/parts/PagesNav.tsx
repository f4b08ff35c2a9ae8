/**
 * Pages that belong together, one press apart; the one that is open is marked.
 */
export interface PagesNavProps {
  readonly label: string
  readonly pages: readonly { readonly path: string; readonly text: string }[]
  /** The path of the page that is open. */
  readonly here: string
  /** What each page is asked with, as "?inspection=...". */
  readonly query: string
}

export function PagesNav({ label, pages, here, query }: PagesNavProps) {
  return (
    <nav class="pages-nav" aria-label={label}>
      {pages.map(({ path, text }) => (
        <a
          key={path}
          class="pages-nav__link"
          href={`${path}${query}`}
          aria-current={path === here ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
