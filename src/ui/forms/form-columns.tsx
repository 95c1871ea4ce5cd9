import type { ComponentChildren } from 'preact'

export type FormColumnsProps = { first: ComponentChildren; second: ComponentChildren }

/** Two parts of a long form, side by side on a wide screen; they are read and reached in the same order everywhere. */
export function FormColumns({ first, second }: FormColumnsProps) {
  return (
    <div class="form-columns">
      <div class="form-part">{first}</div>
      <div class="form-part">{second}</div>
    </div>
  )
}
