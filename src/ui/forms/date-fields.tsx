import { usePage } from '../scope.ts'
import { Field, FieldLabel, FieldProblem, joined, type FieldProps } from './field.tsx'
import { fieldId, problemOf, valueOf } from './problem.ts'
import { TextField } from './text-field.tsx'

export type DateFieldProps = FieldProps & { min?: string; max?: string }

/** A day; sent as '2026-11-22'. */
export function DateField(props: DateFieldProps) {
  const { min, max, values = {}, name } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          class="ds-input date-input"
          {...control}
          type="date"
          value={valueOf(values, name)}
          min={min}
          max={max}
        />
      )}
    </Field>
  )
}

/** A day as `name.date`, or words such as 'after harvest' as `name.words`, when nobody knows the day yet. */
export function ApproximateDateField(props: FieldProps) {
  const { name, label, hint, optional, problems = [], values } = props
  const { t } = usePage()
  const id = fieldId(name)
  const problem = problemOf(problems, name)
  return (
    <fieldset
      class="ds-fieldset approximate-date"
      id={id}
      tabindex={-1}
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
      <div class="field-row">
        <DateField
          name={`${name}.date`}
          label={t('ui.date.exact')}
          values={values}
          problems={problems}
        />
        <TextField
          name={`${name}.words`}
          label={t('ui.date.words')}
          values={values}
          problems={problems}
          chars={24}
        />
      </div>
    </fieldset>
  )
}
