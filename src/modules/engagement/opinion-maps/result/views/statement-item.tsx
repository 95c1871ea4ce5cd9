import type { ComponentChildren } from 'preact'
import type { Answers } from '../../../../../analysis/opinion-map/index.ts'
import { usePage } from '../../../../../ui/index.ts'
import type { Deck } from '../../statement/deck.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import { AnswerBar } from './answer-bar.tsx'

type Props = {
  deck: Deck
  number: number
  /** Drawn as a bar. */
  answers?: Answers
  /** What the answers say, in words and numbers. */
  children: ComponentChildren
}

/** One statement with a sentence on its answers; nothing when it is not shown any more. */
export function StatementItem({ deck, number, answers, children }: Props) {
  const card = deck.cards.get(number)
  if (!card) return null
  return (
    <li>
      <StatementWords deck={deck} number={number} />
      {answers && <AnswerBar answers={answers} />}
      <p class="note">{children}</p>
    </li>
  )
}

/** The words of a statement after its number. */
export function StatementWords({ deck, number }: Pick<Props, 'deck' | 'number'>) {
  const { language } = usePage()
  const { text, language: spoken } = spokenWords(deck.cards.get(number)!, language)
  return (
    <p>
      <span class="note">{number}.</span>{' '}
      <strong lang={spoken === language ? undefined : spoken}>{text}</strong>
    </p>
  )
}

/** Statements one after the other; says so where there is none. */
export function StatementList({ none, children }: { none: string; children: ComponentChildren[] }) {
  if (children.length === 0) return <p>{none}</p>
  return <ul class="statement-list">{children}</ul>
}
