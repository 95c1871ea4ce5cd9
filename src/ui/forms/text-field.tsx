import { Field, type FieldProps } from './field.tsx'
import { valueOf } from './problem.ts'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  /** How wide: the number of characters that are usual, not a limit. */
  chars?: number
  lang?: string
  spellcheck?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', autocomplete, inputmode, chars, lang, spellcheck, values = {} } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          class="ds-input"
          {...control}
          type={type as 'text'}
          value={type === 'password' ? undefined : valueOf(values, props.name)}
          autocomplete={autocomplete}
          inputmode={inputmode}
          size={chars}
          lang={lang}
          spellcheck={spellcheck}
        />
      )}
    </Field>
  )
}
