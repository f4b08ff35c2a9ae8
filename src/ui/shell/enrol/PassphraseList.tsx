/**
 * Four words, large, to be written on paper.  [UI5 UI202]
 */
export function PassphraseList({ passphrase, label }: { passphrase: string; label: string }) {
  return (
    <ol class="passphrase" aria-label={label} aria-live="polite">
      {passphrase.split(' ').map((word, index) => (
        <li key={index} class="passphrase__word">
          {word}
        </li>
      ))}
    </ol>
  )
}
