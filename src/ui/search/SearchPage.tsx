/**
 * Search over everything on this tablet: results by case, with the words in
 * context, each opening at its very place.  [SR1 SR4 SR5 UI117]
 *
 * The address holds no word of it.
 */
import { useEffect } from 'preact/hooks'
import { Page } from '../parts/Page.tsx'
import { TextField } from '../parts/TextField.tsx'
import { searchWords as words } from '../words/search.ts'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useSearch } from './use-search.ts'

const FIELD = 'search-field'

export function SearchPage() {
  const sitting = useSearch()
  const { typed, search } = sitting
  const { read, of } = search.progress.value
  // Behind whatever else a new page does with the focus.
  useEffect(() => {
    const timer = setTimeout(() => document.getElementById(FIELD)?.focus())
    return () => clearTimeout(timer)
  }, [])
  return (
    <Page title={words.title} width="wide">
      <search class="search">
        <TextField
          id={FIELD}
          label={words.field}
          hint={words.hint}
          value={typed.value}
          inputMode="search"
          onInput={(text) => {
            typed.value = text
          }}
        />
        <SearchFilters filters={sitting.filters} />
      </search>
      {read < of && (
        <p class="muted" role="status">
          {words.reading(read, of)}
        </p>
      )}
      <SearchResults sitting={sitting} />
    </Page>
  )
}
