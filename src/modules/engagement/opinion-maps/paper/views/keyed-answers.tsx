import { usePage, type FormValues, type Problem } from '../../../../../ui/index.ts'
import type { Language } from '../../../../../shared/language.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import type { Printable } from '../queries.ts'

type Props = {
  statements: readonly Printable[]
  language: Language
  values: FormValues
  problems: readonly Problem[]
}

/** In this order an arrow key leads from 'no answer' to the next answer on paper. */
const answers = ['agree', 'disagree', 'pass', 'none'] as const

/** Every statement of a copy with its boxes: one stop of the Tab key for the answer, one for what matters. */
export function KeyedAnswers({ statements, ...given }: Props) {
  const { t } = usePage()
  return (
    <div class="keyed-answers">
      <p class="hint">{t('engagement.keying.keys')}</p>
      {statements.map((statement, place) => (
        <Row key={statement.number} statement={statement} place={place + 1} {...given} />
      ))}
    </div>
  )
}

function Row({
  statement,
  place,
  language,
  values,
}: Omit<Props, 'statements'> & { statement: Printable; place: number }) {
  const { t } = usePage()
  const { number } = statement
  const name = `answers.${number}`
  const said = spokenWords(statement, language)
  const given = String(values[name] || 'none')
  return (
    <fieldset class="ds-fieldset keyed-answer">
      <legend class="ds-label">
        {place}. <span lang={said.language}>{said.text}</span>
      </legend>
      <div class="keyed-boxes">
        {answers.map((answer) => (
          <Box
            key={answer}
            type="radio"
            name={name}
            value={answer}
            checked={given === answer}
            label={t(`engagement.keying.${answer}`)}
          />
        ))}
        <Box
          type="checkbox"
          name="matters[]"
          value={String(number)}
          checked={ticked(values).includes(String(number))}
          label={t('engagement.sheet.paper.matters')}
        />
      </div>
    </fieldset>
  )
}

function ticked(values: FormValues): string[] {
  return [values['matters[]'] ?? []].flat().map(String)
}

type BoxProps = {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  checked: boolean
  label: string
}

function Box({ label, ...input }: BoxProps) {
  const id = `f-${input.name.replace(/\[\]$/, '')}-${input.value}`
  return (
    <div class="ds-field">
      <input class="ds-input" id={id} {...input} />
      <label for={id}>{label}</label>
    </div>
  )
}
