/**
 * How to read the bars.
 */
import { boardWords } from '../words/lead.ts'

const words = boardWords.legend

export function Legend() {
  return (
    <ul class="legend" aria-label={words.title}>
      <li>
        <svg class="legend__sign" width="36" height="20" aria-hidden="true">
          <rect class="reach-bar__now" y="4" width="36" height="12" />
        </svg>
        {words.now}
      </li>
      <li>
        <svg class="legend__sign" width="36" height="20" aria-hidden="true">
          <rect class="reach-bar__reach" x="1" y="1" width="34" height="18" />
        </svg>
        {words.reach}
      </li>
      <li>
        <svg class="legend__sign" width="12" height="20" aria-hidden="true">
          <line class="reach-bar__boundary" x1="6" x2="6" y1="0" y2="20" />
        </svg>
        {words.boundary}
      </li>
    </ul>
  )
}
