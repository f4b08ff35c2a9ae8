/**
 * The copy of this tablet: where it is written, when it last was, what is not in
 * it yet.  [UI181]
 */
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { copiesWords } from '../../words/copies.ts'
import { canPick } from './copy-file.ts'
import type { CopyState } from './copy-keeper.ts'
import { useCopyKeeper } from './use-copy-keeper.ts'
import { useEntries } from './use-entries.ts'

const words = copiesWords.save

export function SaveCopy() {
  const keeper = useCopyKeeper()
  const { target, isWriting, fault } = keeper.state.value
  const act = (work: () => Promise<void>) => ({
    unavailable: isWriting,
    onClick: () => void work(),
  })
  return (
    <section class="copies-part">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      {fault && <Notice kind="error" title={words.faults[fault]} urgent />}
      <LastLine {...keeper.state.value} />
      {target === 'granted' && <p class="muted">{words.byItself}</p>}
      {target === 'ask' && <p class="muted">{words.allowHint}</p>}
      <div class="shell-acts">
        {target !== 'none' && (
          <Button {...act(keeper.save)}>{target === 'ask' ? words.allow : words.now}</Button>
        )}
        {canPick() && (
          <Button kind={target === 'none' ? 'primary' : 'secondary'} {...act(keeper.choose)}>
            {target === 'none' ? words.choose : words.other}
          </Button>
        )}
        <Button kind={canPick() ? 'secondary' : 'primary'} {...act(keeper.download)}>
          {words.download}
        </Button>
        {target !== 'none' && (
          <Button kind="quiet" {...act(keeper.forget)}>
            {words.forget}
          </Button>
        )}
      </div>
      {target === 'none' && (
        <p class="muted">{canPick() ? words.chooseHint : words.downloadHint}</p>
      )}
    </section>
  )
}

function LastLine({ last, isWriting }: Pick<CopyState, 'last' | 'isWriting'>) {
  const entries = useEntries()
  return (
    <p role="status">
      {isWriting && words.writing}
      {!isWriting && !last && words.none}
      {!isWriting && last && (
        <>
          {words.last(toDayAndTime(last.at), last.entries)}{' '}
          {entries !== undefined && words.behind(Math.max(0, entries - last.entries))}
        </>
      )}
    </p>
  )
}
