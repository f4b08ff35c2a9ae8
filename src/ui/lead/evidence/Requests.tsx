/**
 * Requests for more evidence on a standard: open, received, withdrawn.
 * [UI150 DO2]
 */
import type { EvidenceRequest } from '../../../domain/evidence/evidence.ts'
import { type Evidence, keepRequest } from '../../../session/evidence.ts'
import { Button } from '../../parts/Button.tsx'
import { focusOn } from '../../parts/focus-on.ts'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { toDayAndTime } from '../../words/common.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { personToName } from '../person-to-name.ts'
import { SaidLine } from '../SaidLine.tsx'
import { useKeeping } from '../use-keeping.ts'
import { useEvidence } from './evidence-view.ts'
import { RequestForm } from './RequestForm.tsx'

const words = evidenceWords.requests
const TITLE = 'requests-title'

type KeptRequest = Evidence['requests'][number]

export function Requests() {
  const { inspection, standard, evidence } = useEvidence()
  const { session } = useOpen().workspace
  const { said, keep } = useKeeping()
  const own = evidence.requests.filter((request) => request.standard === standard.id)
  const open = own.filter(({ state }) => state === 'open').length
  const turn = async ({ id, what, from }: KeptRequest, state: EvidenceRequest['state']) => {
    const request = { standard: standard.id, what, from, state }
    const said = { ...words.form, done: words.states[state] }
    if (await keep(keepRequest(session, inspection, request, id), said)) focusOn(TITLE)
  }
  return (
    <section class="stack" aria-labelledby={TITLE}>
      <h3 id={TITLE} tabIndex={-1}>
        {words.title(open)}
      </h3>
      {own.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="evidence-list">
          {own.map((request) => (
            <li key={`${request.id} ${request.by} ${request.at}`}>
              <div class="evidence-list__words">
                <p>
                  {request.what} <strong>{words.states[request.state]}</strong>
                </p>
                <p class="muted">
                  {request.from && `${words.line(request.from)} · `}
                  {personToName(session, inspection, request.by)}, {toDayAndTime(request.at)}
                </p>
              </div>
              {canRate(session) && (
                <div class="evidence-list__acts">
                  {listTurns(request).map(({ state, text, label }) => (
                    <Button
                      key={state}
                      kind="quiet"
                      label={label}
                      onClick={() => void turn(request, state)}
                    >
                      {text}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <SaidLine said={said?.kind === 'fault' ? said : undefined} />
      {canRate(session) && <RequestForm />}
    </section>
  )
}

function listTurns({ state, what }: KeptRequest) {
  if (state !== 'open')
    return [{ state: 'open' as const, text: words.reopen, label: words.reopenLabel(what) }]
  return [
    { state: 'received' as const, text: words.receive, label: words.receiveLabel(what) },
    { state: 'withdrawn' as const, text: words.withdraw, label: words.withdrawLabel(what) },
  ]
}
