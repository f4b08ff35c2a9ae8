/**
 * The officers' answers beside a standard: shares of those who answered, with
 * their number.  [UI151 DO7]
 */
import { useEffect, useState } from 'preact/hooks'
import { type OfficerShares, readOfficerShares } from '../../../session/officer-shares.ts'
import { Table } from '../../parts/Table.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { boardWords } from '../../words/lead.ts'
import { useEvidence } from './evidence-view.ts'

const words = evidenceWords.officers

export function OfficerTable() {
  const { edition, standard } = useEvidence()
  const asked = edition.rating.domainOne.officerAnswers?.[standard.id] ?? []
  const read = useOfficerShares()
  if (asked.length === 0 || !read) return null
  const shares = read.shares.filter(({ id }) => asked.includes(id))
  return (
    <section class="stack" aria-labelledby="officers-title">
      <h3 id="officers-title">{words.title}</h3>
      {shares.every(({ answered }) => answered === 0) ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.caption(read.officers)}
          columns={[
            { header: words.question },
            { header: words.yes, numeric: true },
            { header: words.answered, numeric: true },
          ]}
          rows={shares.map(({ id, label, yes, answered }) => ({
            key: id,
            cells: [
              label,
              answered === 0 ? words.noShare : boardWords.percent((100 * yes) / answered),
              String(answered),
            ],
          }))}
        />
      )}
    </section>
  )
}

/** Read again whenever something of the inspection arrived. */
function useOfficerShares(): OfficerShares | undefined {
  const { inspection } = useEvidence()
  const { session } = useOpen().workspace
  const [shares, setShares] = useState<OfficerShares>()
  useEffect(() => {
    const reading = { latest: 0 }
    const streams = new Set(inspection.interviews.values())
    const read = async () => {
      reading.latest += 1
      const own = reading.latest
      const now = await readOfficerShares(session, inspection)
      if (own === reading.latest) setShares(now)
    }
    void read()
    const stop = session.log.watchers.watch((change) => {
      if (change.streams.some((stream) => streams.has(stream))) void read()
    })
    return () => {
      reading.latest += 1
      stop()
    }
  }, [session, inspection])
  return shares
}
