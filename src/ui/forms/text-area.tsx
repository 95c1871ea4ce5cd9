import { usePage } from '../scope.ts'
import { Field, type FieldProps } from './field.tsx'
import { fieldId, valueOf } from './problem.ts'

export type TextAreaProps = FieldProps & {
  rows?: number
  /** The limit the server keeps; said under the field and counted while typing. */
  charsMax?: number
  lang?: string
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { rows = 5, charsMax, lang, values = {}, name, id = fieldId(name) } = props
  const { t, format } = usePage()
  const countId = `${id}-count`
  return (
    <Field {...props} describedBy={charsMax ? countId : undefined}>
      {(control) => (
        <>
          <textarea
            class="ds-input"
            {...control}
            rows={rows}
            lang={lang}
            data-chars-max={charsMax}
            data-chars-left={charsMax && t('ui.chars.left')}
            data-chars-over={charsMax && t('ui.chars.over')}
          >
            {valueOf(values, name)}
          </textarea>
          {charsMax && (
            <p class="hint char-count" id={countId}>
              {t('ui.chars.max', { max: format.number(charsMax) })}
            </p>
          )}
        </>
      )}
    </Field>
  )
}
