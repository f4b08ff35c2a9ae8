/**
 * Choosing a part of the cases: kind, assessor, office, one thing of the profile.
 * [UI141]
 */
import { useMemo, useState } from 'preact/hooks'
import { brandId, type PersonId } from '../../base/brand.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import { type BoardFilter, isWhole, listFilterChoices } from '../../session/board-filter.ts'
import type { Inspection } from '../../session/inspections.ts'
import { Button } from '../parts/Button.tsx'
import { focusOn } from '../parts/focus-on.ts'
import { Select } from '../parts/Select.tsx'
import { useOpen } from '../shell/app-model.ts'
import { filterWords as words } from '../words/board.ts'
import { commonWords } from '../words/common.ts'

export interface BoardFiltersProps {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
}

const NOBODY = 'nobody'

const FIELDS = 'board-filters'
const FIRST_FIELD = 'filter-type'

export function BoardFilters(props: BoardFiltersProps) {
  const [isOpen, setOpen] = useState(!isWhole(props.filter))
  return (
    <div class="stack stack--close">
      <Button
        kind="secondary"
        expanded={isOpen}
        {...(isOpen && { controls: FIELDS })}
        onClick={() => setOpen(!isOpen)}
      >
        {words.title}
      </Button>
      {isOpen && <FilterFields {...props} />}
    </div>
  )
}

function FilterFields({ inspection, edition, filter, onFilter }: BoardFiltersProps) {
  const lines = useOpen().workspace.lines.value
  const [fieldId, setFieldId] = useState(filter.field?.id)
  const { caseTypes, offices, fields } = useMemo(
    () =>
      listFilterChoices(
        edition,
        [...lines.values()].filter((line) => line.inspection === inspection.id),
      ),
    [edition, lines, inspection],
  )
  const field = fields.find(({ id }) => id === fieldId)
  const change = (part: Partial<BoardFilter>) => onFilter({ ...filter, ...part })
  return (
    <div class="board-filters" id={FIELDS}>
      <Select
        {...{ id: FIRST_FIELD, label: words.caseType, none: words.all, options: caseTypes }}
        value={filter.caseType}
        onChoose={(id) => change({ caseType: id || undefined })}
      />
      <Select
        {...{ id: 'filter-assessor', label: words.assessor, none: words.all }}
        options={listAssessors(inspection)}
        value={filter.assessor === null ? NOBODY : filter.assessor}
        onChoose={(id) => change({ assessor: toAssessor(id) })}
      />
      <Select
        {...{ id: 'filter-office', label: words.office, none: words.all, options: offices }}
        value={filter.office}
        onChoose={(id) => change({ office: id || undefined })}
      />
      <Select
        {...{ id: 'filter-field', label: words.field, none: words.any, options: fields }}
        value={fieldId}
        onChoose={(id) => {
          setFieldId(id || undefined)
          change({ field: undefined })
        }}
      />
      {field && (
        <Select
          {...{ id: 'filter-value', label: words.value(field.label), none: words.all }}
          options={field.values}
          value={filter.field?.value}
          onChoose={(value) => change({ field: value ? { id: field.id, value } : undefined })}
        />
      )}
      {!isWhole(filter) && (
        <Button
          kind="secondary"
          onClick={() => {
            setFieldId(undefined)
            onFilter({})
            // The button is gone with what it took back.
            focusOn(FIRST_FIELD)
          }}
        >
          {words.reset}
        </Button>
      )}
    </div>
  )
}

function toAssessor(id: string): PersonId | null | undefined {
  if (id === '') return undefined
  return id === NOBODY ? null : brandId<PersonId>(id)
}

function listAssessors({ assessors, people }: Inspection) {
  const used = new Set([...assessors.values()].map((person) => person ?? null))
  return [...used].map((person) =>
    person === null
      ? { id: NOBODY, label: words.nobody }
      : { id: person, label: people.get(person)?.name ?? commonWords.unknownPerson },
  )
}
