/**
 * A sentence of ours with a person's text inside it, which stays by itself.  [UI257]
 */
import { WrittenText } from './WrittenText.tsx'

export interface SaidWithProps {
  readonly words: (text: string) => string
  readonly text: string
}

/** Never part of a text: what is kept has no such character. */
const PLACE = '\u0000'

export function SaidWith({ words, text }: SaidWithProps) {
  const [before, ...after] = words(PLACE).split(PLACE)
  return (
    <>
      {before}
      <WrittenText text={text} />
      {after.join('')}
    </>
  )
}
