import { pickText, type Language, type LocalText } from '../../../../shared/language.ts'
import type { Translate } from '../../../../platform/i18n.ts'
import { LocalTextOf, usePage } from '../../../../ui/index.ts'
import { questionParts, type QuestionPart } from '../input.ts'

export type QuestionParts = Record<QuestionPart, LocalText>

/** The question as one sentence, for headings, feeds and comparing. */
export function questionSentence(parts: QuestionParts, language: Language, t: Translate): string {
  const words = Object.fromEntries(
    questionParts.map((part) => [part, pickText(parts[part], language).text]),
  )
  return t('initiatives.question.sentence', words)
}

/** The question part by part, the words of each part standing out from the frame of the sentence. */
export function QuestionText({ parts }: { parts: QuestionParts }) {
  const { t } = usePage()
  return (
    <blockquote class="question">
      {questionParts.map((part) => (
        <span key={part}>
          {t(`initiatives.question.lead-${part}`)}{' '}
          <strong>
            <LocalTextOf text={parts[part]} />
          </strong>
          {part === questionParts.at(-1) ? '?' : ' '}
        </span>
      ))}
    </blockquote>
  )
}
