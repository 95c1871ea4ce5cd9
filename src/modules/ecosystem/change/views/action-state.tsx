import { StateTag, usePage, type Tone } from '../../../../ui/index.ts'
import { isOverdue } from '../action/queries.ts'
import type { ActionState } from '../schema.ts'

const tones: Record<ActionState, Tone> = {
  open: 'neutral',
  started: 'accent',
  done: 'success',
  dropped: 'neutral',
}

type Props = { action: { state: ActionState; dueOn: string }; today: string }

/** Where an action stands; overdue in words too. */
export function ActionStateTag({ action, today }: Props) {
  const { t } = usePage()
  if (isOverdue(action, today)) {
    return <StateTag tone="danger">{t('ecosystem.change.overdue')}</StateTag>
  }
  return (
    <StateTag tone={tones[action.state]}>{t(`ecosystem.change.state.${action.state}`)}</StateTag>
  )
}

/** Whether the time and money of an action are there. */
export function ResourcedTag({ resourcedAt }: { resourcedAt: Date | null }) {
  const { t } = usePage()
  return resourcedAt ? (
    <StateTag tone="success">{t('ecosystem.change.resourced')}</StateTag>
  ) : (
    <StateTag tone="warning">{t('ecosystem.change.not-resourced')}</StateTag>
  )
}
