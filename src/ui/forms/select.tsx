import { usePage } from '../scope.ts'
import type { Option } from './choices.tsx'
import { Field, type FieldProps } from './field.tsx'
import { valueOf } from './problem.ts'

export type SelectProps = FieldProps & {
  options: readonly Option[]
  /** The first, empty entry; 'Choose' unless said otherwise. */
  empty?: string
}

/** One of many answers. */
export function Select(props: SelectProps) {
  const { t } = usePage()
  const chosen = valueOf(props.values ?? {}, props.name)
  return (
    <Field {...props}>
      {(control) => (
        <select class="ds-input" {...control}>
          <option value="">{props.empty ?? t('ui.select.empty')}</option>
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
