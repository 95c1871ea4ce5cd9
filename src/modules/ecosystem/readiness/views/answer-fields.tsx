import { pickText } from '../../../../shared/language.ts'
import type { Language } from '../../../../shared/language.ts'
import { Section, usePage, type FormValues } from '../../../../ui/index.ts'
import type { ReadinessStatement, StatementsFile } from '../statement-file.ts'
import { askedOf, wordingFor } from '../statements.ts'
import type { Tier } from '../tiers.ts'

type Props = { file: StatementsFile; tier: Tier; values: FormValues; language: Language }

const scale = ['1', '2', '3', '4', '5', '0'] as const

/** What a tier is asked, by area: one stop of the Tab key for each statement. */
export function AnswerFields({ file, tier, values, language }: Props) {
  const asked = askedOf(file, tier)
  return (
    <>
      {file.areas.map((area) => (
        <Section key={area.key} id={`area-${area.key}`} title={pickText(area.name, language).text}>
          <p class="note">{pickText(area.about, language).text}</p>
          <div class="keyed-answers">
            {asked
              .filter((one) => one.area === area.key)
              .map((one) => (
                <Statement key={one.key} {...{ one, tier, values, language }} />
              ))}
          </div>
        </Section>
      ))}
    </>
  )
}

type StatementProps = Omit<Props, 'file'> & { one: ReadinessStatement }

function Statement({ one, tier, values, language }: StatementProps) {
  const { t } = usePage()
  const name = `answers.${one.key}`
  const said = pickText(wordingFor(one, tier), language)
  const ends = { one: pickText(one.one, language).text, five: pickText(one.five, language).text }
  return (
    <fieldset class="ds-fieldset keyed-answer" aria-describedby={`f-${name}-hint`}>
      <legend class="ds-label" lang={said.language}>
        {said.text}
      </legend>
      <div class="hint" id={`f-${name}-hint`}>
        {t('ecosystem.readiness.ends', ends)}
      </div>
      <div class="keyed-boxes">
        {scale.map((value) => (
          <Box
            key={value}
            name={name}
            value={value}
            checked={String(values[name] ?? '') === value}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Box(input: { name: string; value: string; checked: boolean }) {
  const { t } = usePage()
  const id = `f-${input.name}-${input.value}`
  return (
    <div class="ds-field">
      <input class="ds-input" type="radio" id={id} {...input} />
      <label for={id}>
        {input.value === '0' ? t('ecosystem.readiness.cannot-say') : input.value}
      </label>
    </div>
  )
}
