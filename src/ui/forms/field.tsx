import type { ComponentChildren } from 'preact'
import { usePage } from '../scope.ts'
import { fieldId, problemOf, type FormValues, type Problem } from './problem.ts'

/** What every field takes. */
export type FieldProps = {
  name: string
  /** Another id than the one its name gives. */
  id?: string
  label: ComponentChildren
  hint?: ComponentChildren
  values?: FormValues
  problems?: readonly Problem[]
  /** Says '(optional)' after the label. Fields are required unless they say so. */
  optional?: boolean
}

/** What ties a control to its label, hint and problem. */
export type Control = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

type FrameProps = FieldProps & {
  /** Further text that describes the control, by id. */
  describedBy?: string
  children(control: Control): ComponentChildren
}

/** Label, hint, problem and control of one field, tied together. */
export function Field({
  name,
  id = fieldId(name),
  label,
  hint,
  problems = [],
  optional,
  describedBy,
  children,
}: FrameProps) {
  const problem = problemOf(problems, name)
  useFieldLabel(id, label)
  const control: Control = {
    id,
    name,
    'aria-describedby': joined(hint && `${id}-hint`, problem && `${id}-problem`, describedBy),
    'aria-invalid': problem ? 'true' : undefined,
  }
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        <FieldLabel label={label} optional={optional} />
      </label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldProblem id={id} text={problem} />
      {children(control)}
    </div>
  )
}

/** Tells the error summary what a field is called. */
export function useFieldLabel(id: string, label: ComponentChildren): void {
  const { fieldLabels } = usePage()
  if (typeof label === 'string') fieldLabels?.set(id, label)
}

/** A label, with its word for what may be left empty. */
export function FieldLabel({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const { t } = usePage()
  return (
    <>
      {label}
      {optional && <span class="optional"> {t('ui.field.optional')}</span>}
    </>
  )
}

/** What is wrong with one field, above its control. */
export function FieldProblem({ id, text }: { id: string; text: string | undefined }) {
  const { t } = usePage()
  if (!text) return null
  return (
    <div class="ds-validation-message" id={`${id}-problem`}>
      <span class="ds-sr-only">{t('ui.error.prefix')} </span>
      {text}
    </div>
  )
}

/** Ids joined for aria-describedby; undefined when there are none. */
export function joined(...ids: unknown[]): string | undefined {
  return ids.filter((id) => typeof id === 'string' && id).join(' ') || undefined
}
