/**
 * Figures that two people compare on two screens, in groups that can be read
 * aloud.  [SE4]
 */
export function Fingerprint({ text }: { text: string }) {
  return <code class="fingerprint">{text}</code>
}
