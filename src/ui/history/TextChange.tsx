/**
 * From one text to another: what was taken out is struck through, what came is
 * underlined, never told by colour alone.  [UI100 HI14]
 *
 * Long stretches that did not change are shortened; the whole text is one tap
 * away.
 */
import { useState } from 'preact/hooks'
import { diffTexts, type TextPiece } from '../../domain/assessment/diff-texts.ts'
import { Button } from '../parts/Button.tsx'
import { historyWords } from '../words/history.ts'

const KEPT = 60

export function TextChange({ from, to }: { from: string; to: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const pieces = diffTexts(from, to)
  const isLong = pieces.some(({ in: where, text }) => where === 'both' && text.length > 3 * KEPT)
  return (
    <>
      <p class="text-change" dir="auto">
        {pieces.map((piece, at) => (
          <Piece
            key={at}
            piece={piece}
            isShort={!isWhole}
            isFirst={at === 0}
            isLast={at === pieces.length - 1}
          />
        ))}
      </p>
      {isLong && (
        <Button kind="quiet" expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? historyWords.lessText : historyWords.whole}
        </Button>
      )}
    </>
  )
}

interface PieceProps {
  readonly piece: TextPiece
  readonly isShort: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Piece({ piece, isShort, isFirst, isLast }: PieceProps) {
  const { text } = piece
  if (piece.in === 'a') return <del>{text}</del>
  if (piece.in === 'b') return <ins>{text}</ins>
  if (!isShort || text.length <= 3 * KEPT) return <span>{text}</span>
  const head = isFirst ? '' : text.slice(0, KEPT)
  const tail = isLast ? '' : text.slice(-KEPT)
  return <span>{`${head} … ${tail}`}</span>
}
