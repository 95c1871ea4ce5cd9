import type { ComponentChildren } from 'preact'
import { FieldLabel, FieldProblem, joined, useFieldLabel, type FieldProps } from './field.tsx'
import { fieldId, problemOf, valueOf, valuesOf } from './problem.ts'

/** One answer of a list. */
export type Option = { value: string; label: string; hint?: string }

export type ChoicesProps = FieldProps & { options: readonly Option[] }

/** One of a few answers. */
export function Radios(props: ChoicesProps) {
  const chosen = valueOf(props.values ?? {}, props.name)
  return (
    <Group {...props} type="radio" sentName={props.name} isChosen={(value) => value === chosen} />
  )
}

/** Any of a few answers, sent as `name[]`. */
export function Checkboxes(props: ChoicesProps) {
  const sentName = props.name.endsWith('[]') ? props.name : `${props.name}[]`
  const chosen = valuesOf(props.values ?? {}, sentName)
  return (
    <Group
      {...props}
      type="checkbox"
      sentName={sentName}
      isChosen={(value) => chosen.includes(value)}
    />
  )
}

type GroupProps = ChoicesProps & {
  type: 'radio' | 'checkbox'
  sentName: string
  isChosen(value: string): boolean
}

function Group({
  type,
  sentName,
  isChosen,
  name,
  label,
  hint,
  problems = [],
  optional,
  options,
}: GroupProps) {
  const id = fieldId(name)
  const problem = problemOf(problems, name)
  useFieldLabel(id, label)
  return (
    <fieldset
      class="ds-fieldset"
      aria-describedby={joined(hint && `${id}-hint`, problem && `${id}-problem`)}
    >
      <legend class="ds-label">
        <FieldLabel label={label} optional={optional} />
      </legend>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldProblem id={id} text={problem} />
      {options.map((option, place) => (
        <Choice
          key={option.value}
          id={place === 0 ? id : `${id}-${place}`}
          type={type}
          name={sentName}
          checked={isChosen(option.value)}
          invalid={problem !== undefined}
          {...option}
        />
      ))}
    </fieldset>
  )
}

type ChoiceProps = Option & {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
  invalid: boolean
}

function Choice({ id, type, name, value, label, hint, checked, invalid }: ChoiceProps) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={hint && `${id}-hint`}
      />
      <label for={id}>{label}</label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

export type CheckboxProps = Omit<FieldProps, 'label' | 'optional'> & { label: ComponentChildren }

/** A single yes; sent as 'yes' when ticked. */
export function Checkbox({ name, label, hint, values = {}, problems = [] }: CheckboxProps) {
  const id = fieldId(name)
  const problem = problemOf(problems, name)
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        checked={valueOf(values, name) === 'yes'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={joined(hint && `${id}-hint`, problem && `${id}-problem`)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldProblem id={id} text={problem} />
    </div>
  )
}
