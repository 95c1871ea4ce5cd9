import type { LocalText } from '../../../shared/language.ts'
import { LocalTextOf, StateTag, usePage, type Tone } from '../../../ui/index.ts'
import type { AdoptionState, Confidence, LessonState, PracticeState } from '../words.ts'

const lessonTones: Record<LessonState, Tone> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
}

/** How far a lesson is. */
export function LessonStateTag({ state }: { state: LessonState }) {
  const { t } = usePage()
  return <StateTag tone={lessonTones[state]}>{t(`lessons.state.${state}`)}</StateTag>
}

const confidenceTones: Record<Confidence, Tone> = {
  tentative: 'neutral',
  supported: 'info',
  strong: 'success',
}

/** How sure a lesson is, and how many sources it has. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const { t } = usePage()
  return (
    <StateTag tone={confidenceTones[confidence]}>{t(`lessons.confidence.${confidence}`)}</StateTag>
  )
}

const practiceTones: Record<PracticeState, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  'in-review': 'accent',
  'sent-back': 'warning',
  published: 'success',
  retired: 'neutral',
}

/** How far a practice is. */
export function PracticeStateTag({ state }: { state: PracticeState }) {
  const { t } = usePage()
  return <StateTag tone={practiceTones[state]}>{t(`lessons.practice.state.${state}`)}</StateTag>
}

const adoptionTones: Record<AdoptionState, Tone> = {
  considering: 'neutral',
  adapting: 'accent',
  'in-use': 'success',
  stopped: 'warning',
}

/** How far an adoption has come. */
export function AdoptionStateTag({ state }: { state: AdoptionState }) {
  const { t } = usePage()
  return <StateTag tone={adoptionTones[state]}>{t(`lessons.adoption.state.${state}`)}</StateTag>
}

/** A title that may be in another language than the page. */
export function About({ text }: { text: LocalText }) {
  return (
    <p>
      <strong>
        <LocalTextOf text={text} />
      </strong>
    </p>
  )
}
