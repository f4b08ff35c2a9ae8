/**
 * One choice of a few, under each other: the platform's own radios with targets
 * of 48 px.
 */
export interface RadioChoiceProps {
  readonly id: string
  readonly legend: string
  readonly hint?: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChoose: (id: string) => void
  readonly error?: string | undefined
}

export function RadioChoice(props: RadioChoiceProps) {
  const { id, options, value, onChoose, error } = props
  const described = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={error === undefined ? 'radio-choice' : 'radio-choice field--error'}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend class="field__label">{props.legend}</legend>
      {props.hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.id} class="radio-choice__option">
          <input
            type="radio"
            name={id}
            autocomplete="off"
            checked={option.id === value}
            onChange={() => onChoose(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
