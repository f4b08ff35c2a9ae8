/**
 * What a reader of the ratings must be told; the sentences come with the rating.
 * [RA4 RA13 UI33]
 */
import { boardWords } from '../words/lead.ts'

export function Caveats({ caveats }: { caveats: readonly string[] }) {
  if (caveats.length === 0) return null
  return (
    <section aria-labelledby="caveats-title">
      <h2 id="caveats-title">{boardWords.overall.caveats}</h2>
      <ul class="caveats">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </section>
  )
}
