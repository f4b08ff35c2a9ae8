/**
 * Replacing one case: why, and who takes its place.  [SA33 SA34]
 *
 * Where the reserve of its stratum is used up, the nearest one is named with the
 * reason why it is nearest, on a button of its own words.
 */
import type { Edition } from '../../../domain/edition/edition.ts'
import type { NoReserve } from '../../../domain/sampling/reserve.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { commonWords } from '../../words/common.ts'
import { strataWords, replaceWords as words } from '../../words/samples.ts'
import { RadioChoice } from '../RadioChoice.tsx'
import { fieldToLabel, keyToLabel } from './list-strata.ts'
import type { ReplaceState } from './use-replace.ts'

export interface ReplaceDialogProps {
  readonly edition: Edition
  readonly state: ReplaceState
}

export function ReplaceDialog({ edition, state }: ReplaceDialogProps) {
  const { asked } = state
  const picked = asked?.picked
  const canReplace = picked?.ok === true || (picked && nearestOf(picked.error) !== undefined)
  return (
    <Dialog
      open={asked !== undefined}
      title={words.title(asked?.one.reference ?? '')}
      onClose={state.cancel}
    >
      {asked && (
        <>
          {asked.picked.ok ? (
            <p>{words.takes(asked.picked.value.reference)}</p>
          ) : (
            <Nearest edition={edition} fault={asked.picked.error} />
          )}
          {canReplace && (
            <>
              <RadioChoice
                id="replace-reason"
                legend={words.reason}
                options={edition.sampling.replacement.reasons}
                value={asked.reason}
                onChoose={state.choose}
                error={asked.error}
              />
              <p>
                {words.whatHappens(asked.one.assessor)} {words.newOne}
              </p>
            </>
          )}
          <div class="row">
            {canReplace && (
              <Button onClick={state.replace}>{picked?.ok ? words.act : words.actOther}</Button>
            )}
            <Button kind="secondary" onClick={state.cancel}>
              {commonWords.cancel}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

const nearestOf = (fault: NoReserve) => (fault.kind === 'reserve-empty' ? fault.nearest : undefined)

function Nearest({ edition, fault }: { edition: Edition; fault: NoReserve }) {
  const nearest = nearestOf(fault)
  if (fault.kind === 'not-in-population') return <p>{words.faults['not-in-population']}</p>
  if (!nearest) {
    return (
      <p>
        {words.empty} {words.nobodyLeft}
      </p>
    )
  }
  const { stratum, left, differsIn } = nearest
  const fields = strataWords.andQuoted(differsIn.map((field) => fieldToLabel(edition, field)))
  return (
    <>
      <p>
        {words.empty} {words.nearest(keyToLabel(edition, stratum.key), left)}
      </p>
      <p>{words.nearestWhy(fields)}</p>
    </>
  )
}
