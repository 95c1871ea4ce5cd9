import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  TaskList,
  usePage,
  type Tone,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { findingPaths as paths } from '../paths.ts'
import type { ListedFinding } from '../queries.ts'
import type { FindingState } from '../schema.ts'

/** How each state of a finding looks. */
export const findingTones: Record<FindingState, Tone> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
}

type Props = {
  address: { lab: string; initiativeId: string }
  listed: readonly ListedFinding[]
  curates: boolean
}

/** What was found, newest first. */
export function FindingListPage({ address, listed, curates }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.finding.list')}</Heading>
      <Lead>{t('voices.finding.lead')}</Lead>
      {curates && (
        <ButtonRow>
          <ButtonLink href={paths.newFinding(address)}>{t('voices.finding.new')}</ButtonLink>
        </ButtonRow>
      )}
      {listed.length === 0 ? (
        <EmptyState
          title={t('voices.finding.none')}
          action={{ label: t('voices.theme.list'), address: voicesPaths.themes(address) }}
        />
      ) : (
        <TaskList
          tasks={listed.map(({ id, claim, state, extracts, dissents }) => ({
            title: <LocalTextOf text={claim} />,
            address: voicesPaths.finding({ ...address, findingId: id }),
            hint: t('voices.finding.counts', { extracts, dissents }),
            state: { tone: findingTones[state], label: t(`voices.finding.state-${state}`) },
          }))}
        />
      )}
    </>
  )
}
