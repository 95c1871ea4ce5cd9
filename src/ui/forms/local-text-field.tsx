import { languages, type Language } from '../../shared/language.ts'
import { usePage } from '../scope.ts'
import type { FieldProps } from './field.tsx'
import { fieldId, problemOf, valueOf } from './problem.ts'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

export type LocalTextFieldProps = FieldProps & {
  label: string
  /** Several lines. */
  long?: boolean
  rows?: number
  charsMax?: number
}

/** One text in the lab's languages: the reader's own first, the others folded away until they are needed. */
export function LocalTextField(props: LocalTextFieldProps) {
  const { t, lab, language } = usePage()
  const spoken: readonly Language[] = lab?.languages.length ? lab.languages : languages
  const first = spoken.includes(language) ? language : spoken[0]!
  const others = spoken.filter((other) => other !== first)
  const { values = {}, problems = [], name } = props
  const needed = others.some(
    (other) => valueOf(values, `${name}.${other}`) || problemOf(problems, `${name}.${other}`),
  )
  return (
    <div class="local-text">
      <InLanguage {...props} language={first} whole={name} />
      {others.length > 0 && (
        <details class="disclosure" open={needed}>
          <summary>{t('ui.localText.others', { label: props.label })}</summary>
          <div class="disclosure-text form-part">
            {others.map((other) => (
              <InLanguage
                key={other}
                {...props}
                hint={undefined}
                optional
                language={other}
                label={t('ui.localText.in', {
                  label: props.label,
                  language: t(`ui.language.${other}`),
                })}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

type InLanguageProps = LocalTextFieldProps & { language: Language; whole?: string }

/** A problem of the whole text is shown at its first language, and leads there. */
function InLanguage({ language, whole, long, name, problems = [], ...rest }: InLanguageProps) {
  const own = `${name}.${language}`
  const ofWhole = whole !== undefined && !problemOf(problems, own) && problemOf(problems, whole)
  const shared = {
    ...rest,
    name: own,
    id: ofWhole ? fieldId(whole) : undefined,
    lang: language,
    problems: ofWhole ? [{ field: own, text: ofWhole }] : problems,
  }
  return long ? <TextArea {...shared} /> : <TextField {...shared} />
}
