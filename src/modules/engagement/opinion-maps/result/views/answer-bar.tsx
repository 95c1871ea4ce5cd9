import type { Answers } from '../../../../../analysis/opinion-map/index.ts'
import { answersIn } from '../safe-figures.ts'

/** Agreement from the left, disagreement from the right, passes between; the numbers stand beside it as text. */
export function AnswerBar({ answers }: { answers: Answers }) {
  const all = answersIn(answers)
  if (all === 0) return null
  const part = (count: number) => Math.round((count / all) * 200)
  const [agree, disagree] = [part(answers.agree), part(answers.disagree)]
  return (
    <svg class="answer-bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
      <path class="bar-pass" d="M0 0h200v8H0z" />
      <path class="bar-agree" d={`M0 0h${agree}v8H0z`} />
      <path class="bar-disagree" d={`M200 0h-${disagree}v8h${disagree}z`} />
    </svg>
  )
}
