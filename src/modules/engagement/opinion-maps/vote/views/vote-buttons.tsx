import { Icon, usePage } from '../../../../../ui/index.ts'
import type { VoteName } from '../../words.ts'

const buttons: readonly { vote: VoteName; icon: 'done' | 'danger' | 'next' }[] = [
  { vote: 'agree', icon: 'done' },
  { vote: 'disagree', icon: 'danger' },
  { vote: 'pass', icon: 'next' },
]

/** The three answers: large, within reach of one thumb. */
export function VoteButtons() {
  const { t } = usePage()
  return (
    <div class="vote-buttons">
      {buttons.map(({ vote, icon }) => (
        <button
          key={vote}
          type="submit"
          class="ds-button"
          name="vote"
          value={vote}
          data-variant={vote === 'pass' ? 'tertiary' : 'secondary'}
        >
          <Icon name={icon} /> {t(`engagement.vote.${vote}`)}
        </button>
      ))}
    </div>
  )
}
