import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  TaskList,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { conversationPaths as paths } from '../paths.ts'
import type { ConversationRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  listed: readonly ConversationRow[]
  mayPlan: boolean
}

/** Where stories met those who decide, the latest first. */
export function ConversationListPage({ address, listed, mayPlan }: Props) {
  const { t, format } = usePage()
  const add = { label: t('voices.conversation.new'), address: paths.newConversation(address) }
  return (
    <>
      <Heading level={1}>{t('voices.conversation.list')}</Heading>
      <Lead>{t('voices.conversation.lead')}</Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('voices.conversation.none')} action={mayPlan ? add : undefined} />
      ) : (
        <>
          {mayPlan && (
            <ButtonRow>
              <ButtonLink href={add.address}>{add.label}</ButtonLink>
            </ButtonRow>
          )}
          <TaskList
            tasks={listed.map(({ id, title, onDay, place, heldAt }) => ({
              title: <LocalTextOf text={title} />,
              address: voicesPaths.conversation({ ...address, conversationId: id }),
              hint: [format.date(onDay), place].filter(Boolean).join(' · '),
              state: heldAt
                ? { tone: 'success', label: t('voices.conversation.held') }
                : { tone: 'accent', label: t('voices.conversation.planned') },
            }))}
          />
        </>
      )}
    </>
  )
}
