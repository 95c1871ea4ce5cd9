import { StateTag, usePage, type Tone } from '../../../../../ui/index.ts'
import type { StatementState as State } from '../../words.ts'

const tones: Record<State, Tone> = { waiting: 'info', shown: 'success', rejected: 'neutral' }

/** Whether a statement is voted on, waits to be read, or was rejected and why. */
export function StatementState({ statement }: { statement: { state: State; because: string } }) {
  const { t } = usePage()
  const { state, because } = statement
  return (
    <>
      <StateTag tone={tones[state]}>{t(`engagement.statement.state-${state}`)}</StateTag> {because}
    </>
  )
}
