import type { ComponentChildren } from 'preact'

export type FieldsetProps = { legend: string; hint?: string; children: ComponentChildren }

/** Fields that belong together under one name. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="ds-fieldset form-part">
      <legend class="form-legend">{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}
