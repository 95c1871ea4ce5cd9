import { TextField, type TextFieldProps } from './text-field.tsx'

export type NumberFieldProps = Omit<TextFieldProps, 'type' | 'inputmode'> & {
  /** Fractions are allowed. */
  decimal?: boolean
}

/** A figure, typed as text: a browser's own number field drops what it does not understand. */
export function NumberField({ decimal, ...props }: NumberFieldProps) {
  return (
    <TextField
      chars={10}
      spellcheck={false}
      {...props}
      inputmode={decimal ? 'decimal' : 'numeric'}
    />
  )
}
