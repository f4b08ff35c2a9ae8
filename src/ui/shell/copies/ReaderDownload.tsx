/**
 * The page that opens a copy without any server, as a file to keep.  [UI185]
 *
 * Fetched from the office when it is asked for: every tablet would otherwise keep
 * what the office needs once.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { copiesWords } from '../../words/copies.ts'
import { useApp } from '../app-model.ts'

const words = copiesWords.reader

export function ReaderDownload() {
  const { network } = useApp().deps
  const [said, setSaid] = useState<'saving' | 'saved' | 'failed'>()
  const save = async () => {
    setSaid('saving')
    try {
      const answer = await network.fetch('/reader.html', { cache: 'no-store' })
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      if (!answer.ok || !isPage) return setSaid('failed')
      saveFile('casebook-reader.html', await answer.blob())
      setSaid('saved')
    } catch {
      setSaid('failed')
    }
  }
  return (
    <section class="copies-part">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <Button kind="secondary" unavailable={said === 'saving'} onClick={() => void save()}>
        {said === 'saving' ? words.saving : words.save}
      </Button>
      <p role="status">{(said === 'saved' || said === 'failed') && words[said]}</p>
    </section>
  )
}
