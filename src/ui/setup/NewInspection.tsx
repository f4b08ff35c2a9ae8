/**
 * A new inspection: its samples are drawn here afterwards, or come now as a list
 * of sampled cases.  [UI9 UI55]
 *
 * Nothing is imported until the list is clean: there is a whole inspection
 * afterwards or none.
 */
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { SubmitForm } from '../shell/SubmitForm.tsx'
import { newWords as words } from '../words/setup.ts'
import { InspectionFields } from './InspectionFields.tsx'
import { ListStep } from './ListStep.tsx'
import { OriginChoice } from './OriginChoice.tsx'
import { useEditionChoice } from './use-edition-choice.ts'
import { newFields as fields, useNewInspection } from './use-new-inspection.ts'

export function NewInspection() {
  const choice = useEditionChoice()
  const edition = choice.chosen?.edition
  const form = useNewInspection(choice.chosen)
  const { used, errors, making } = form
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.text
  const cases = used.list.kind === 'clean' ? used.list.cases.length : 0
  return (
    <Page title={words.title} back={{ href: '/set-up', text: words.back }} width="wide">
      <ErrorSummary errors={errors} />
      {form.fault !== undefined && (
        <Notice kind="error" urgent>
          {words.notKept(form.fault)}
        </Notice>
      )}
      <SubmitForm onSubmit={() => void form.submit()}>
        <InspectionFields choice={choice} form={form} errorOf={errorOf} />
        <OriginChoice form={form} error={errorOf(fields.origin)} />
        {form.origin === 'list' && (
          <ListStep
            edition={edition}
            providerType={form.providerType}
            used={used}
            error={errorOf(fields.list)}
          />
        )}
        <Button type="submit" unavailable={making}>
          {making ? words.making(form.origin === 'list' ? cases : 0) : words.make}
        </Button>
      </SubmitForm>
    </Page>
  )
}
