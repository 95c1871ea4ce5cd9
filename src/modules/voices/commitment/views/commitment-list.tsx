import {
  ButtonLink,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  TaskList,
  usePage,
  type Tone,
} from '../../../../ui/index.ts'
import { commitmentPaths as paths } from '../paths.ts'
import { isLate } from '../policy.ts'
import type { ListedCommitment } from '../queries.ts'
import type { CommitmentState } from '../schema.ts'

/** How each state of a promise looks. */
const tones: Record<CommitmentState | 'late', Tone> = {
  open: 'accent',
  changed: 'info',
  kept: 'success',
  broken: 'danger',
  late: 'warning',
}

/** How a promise stands, with late worked out from its day. */
export function standOf(
  one: Pick<ListedCommitment, 'state' | 'dueOn'>,
  today: string,
): { stand: CommitmentState | 'late'; tone: Tone } {
  const stand = isLate(one, today) ? 'late' : one.state
  return { stand, tone: tones[stand] }
}

type ListProps = {
  address: { lab: string; initiativeId: string }
  listed: readonly ListedCommitment[]
}

/** Promises with who made them, their day and how they stand. */
export function CommitmentList({ address, listed }: ListProps) {
  const { t, format, today } = usePage()
  return (
    <TaskList
      tasks={listed.map((one) => {
        const { stand, tone } = standOf(one, today)
        return {
          title: <LocalTextOf text={one.promise} />,
          address: paths.commitment({ ...address, commitmentId: one.id }),
          hint: t('voices.commitment.by', { owner: one.owner, date: format.date(one.dueOn) }),
          state: { tone, label: t(`voices.commitment.state-${stand}`) },
        }
      })}
    />
  )
}

/** What was promised in an initiative, for everybody. */
export function CommitmentListPage({
  address,
  listed,
  mayRecord,
}: ListProps & { mayRecord: boolean }) {
  const { t } = usePage()
  const add = { label: t('voices.commitment.new'), address: paths.newCommitment(address) }
  return (
    <>
      <Heading level={1}>{t('voices.commitment.list')}</Heading>
      <Lead>{t('voices.commitment.lead')}</Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('voices.commitment.none')} action={mayRecord ? add : undefined} />
      ) : (
        <>
          {mayRecord && (
            <p>
              <ButtonLink href={add.address}>{add.label}</ButtonLink>
            </p>
          )}
          <CommitmentList address={address} listed={listed} />
        </>
      )}
    </>
  )
}
