import type { ComponentChildren } from 'preact'
import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  DataTable,
  DateOf,
  DateTimeOf,
  EmptyState,
  Form,
  HiddenFields,
  LocalTextField,
  LocalTextOf,
  Notice,
  Pager,
  Section,
  StateTag,
  SummaryList,
  Tabs,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import type { InitiativePlace } from '../answer.ts'
import { limits } from '../call/input.ts'
import type { ShownOutside } from '../call/queries.ts'
import type { OutsideState } from '../call/schema.ts'
import { ideaPaths as paths } from '../paths.ts'
import { Top } from './parts.tsx'

const tones: Record<OutsideState, Tone> = {
  new: 'info',
  asked: 'accent',
  taken: 'success',
  declined: 'neutral',
}

function OutsideTag({ state }: { state: OutsideState }) {
  const { t } = usePage()
  return <StateTag tone={tones[state]}>{t(`pilots.outside.state.${state}`)}</StateTag>
}

type InboxProps = {
  at: InitiativePlace
  initiativeTitle: LocalText
  listed: readonly ShownOutside[]
  answered: boolean
  next?: string
  first?: string
}

/** Ideas from outside: those that wait for an answer, and the others. */
export function InboxPage({ at, initiativeTitle, listed, answered, next, first }: InboxProps) {
  const { t } = usePage()
  const view = (mark: boolean) => (mark ? `${paths.inbox(at)}?view=answered` : paths.inbox(at))
  return (
    <>
      <Top of={initiativeTitle} title={t('pilots.outside.title')} lead={t('pilots.outside.lead')} />
      <Tabs
        label={t('pilots.outside.title')}
        tabs={[false, true].map((mark) => ({
          label: t(mark ? 'pilots.outside.answered' : 'pilots.outside.waiting'),
          address: view(mark),
          current: mark === answered,
        }))}
      />
      {listed.length === 0 ? (
        <EmptyState
          title={t('pilots.outside.none')}
          action={{ label: t('pilots.call.list.title'), address: paths.calls(at) }}
        />
      ) : (
        <DataTable
          caption={t('pilots.outside.title')}
          captionHidden
          rows={listed}
          columns={[
            {
              label: t('pilots.outside.kind'),
              cell: ({ id, title }) => (
                <a class="ds-link" href={paths.outside({ ...at, outsideIdeaId: id })}>
                  {title}
                </a>
              ),
            },
            {
              label: t('pilots.call.kind'),
              cell: ({ callTitle }) => <LocalTextOf text={callTitle} />,
            },
            {
              label: t('pilots.receipt.received'),
              cell: ({ receivedAt }) => <DateOf value={receivedAt} />,
            },
            { label: t('pilots.list.state'), cell: ({ state }) => <OutsideTag state={state} /> },
          ]}
        />
      )}
      <Pager of={t('pilots.outside.title')} next={next} first={first} />
    </>
  )
}

export type OutsidePart = 'taking' | 'question' | 'reply' | 'refusal'

type Props = {
  at: InitiativePlace & { outsideIdeaId: string }
  sent: ShownOutside
  /** The form that was sent and has to be mended. */
  part: OutsidePart | null
  values: FormValues
  beginning: FormValues
  problems: readonly Problem[]
}

/** One idea from outside: what it says, who sent it, and the answers there are. */
export function OutsidePage(props: Props) {
  const { at, sent } = props
  const { t } = usePage()
  const open = sent.state === 'new' || sent.state === 'asked'
  return (
    <>
      <Top of={sent.callTitle} title={sent.title} />
      <p>
        <OutsideTag state={sent.state} />
      </p>
      {sent.crowded && <Notice tone="warning" title={t('pilots.outside.crowded')} />}
      <Section id="idea" title={t('pilots.idea.field.idea')}>
        <p class="keeps-lines" lang={sent.language}>
          {sent.idea}
        </p>
      </Section>
      <Facts sent={sent} />
      {sent.solutionIdeaId && (
        <p>
          <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId: sent.solutionIdeaId })}>
            {t('pilots.receipt.to-idea')}
          </a>
        </p>
      )}
      {open && (
        <>
          <Take {...props} />
          <Words {...props} name="question" which="question" action={paths.outsideQuestion(at)} />
          {sent.state === 'asked' && (
            <Words {...props} name="note" which="reply" action={paths.outsideReply(at)} />
          )}
          <Words {...props} name="answer" which="refusal" action={paths.outsideRefusal(at)} />
        </>
      )}
    </>
  )
}

function Facts({ sent }: { sent: ShownOutside }) {
  const { t } = usePage()
  const { name, phone, email, ringMe, organisation, helix, question, note, answer, handler } = sent
  const contact = [ringMe ? t('pilots.outside.ring') : '', phone, email].filter(Boolean).join(', ')
  const items: { term: string; value: ComponentChildren }[] = [
    { term: t('pilots.people.name'), value: name },
    { term: t('pilots.outside.contact'), value: contact || '–' },
    { term: t('pilots.outside.organisation'), value: organisation || '–' },
    { term: t('pilots.people.sector'), value: t(`pilots.sector.${helix}`) },
    { term: t('pilots.receipt.received'), value: <DateTimeOf value={sent.receivedAt} /> },
    ...(question ? [{ term: t('pilots.outside.question.words'), value: question }] : []),
    ...(note ? [{ term: t('pilots.outside.reply.words'), value: note }] : []),
    ...(answer ? [{ term: t('pilots.outside.told'), value: answer }] : []),
    ...(handler ? [{ term: t('pilots.outside.handler'), value: handler }] : []),
  ]
  return <SummaryList items={items} />
}

/** What is shown in one of the forms: what was sent, where it was this one. */
function shownIn({ part, values, beginning, problems }: Props, which: OutsidePart) {
  const mine = part === which
  return {
    values: mine ? values : which === 'taking' ? beginning : {},
    problems: mine ? problems : [],
  }
}

function Take(props: Props) {
  const { at, sent } = props
  const { t } = usePage()
  const form = shownIn(props, 'taking')
  return (
    <Section id="taking" title={t('pilots.outside.taking.title')}>
      <Form action={paths.outsideTaking(at)} problems={form.problems}>
        <HiddenFields values={{ version: String(sent.version) }} />
        <LocalTextField name="title" label={t('pilots.idea.field.title')} {...form} />
        <LocalTextField
          name="idea"
          label={t('pilots.idea.field.idea')}
          hint={t('pilots.outside.taking.hint')}
          long
          rows={5}
          charsMax={limits.text}
          {...form}
        />
        <Checkbox name="joins" label={t('pilots.outside.taking.joins')} {...form} />
        <Checkbox name="public" label={t('pilots.idea.field.public')} {...form} />
        <TextArea
          name="answer"
          label={t('pilots.outside.taking.answer')}
          rows={3}
          charsMax={limits.summary}
          {...form}
        />
        <ButtonRow>
          <Button>{t('pilots.outside.taking.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

type WordsProps = Props & { name: string; which: Exclude<OutsidePart, 'taking'>; action: string }

/** A form with words to tell or to note. */
function Words(props: WordsProps) {
  const { name, which, action, sent } = props
  const { t } = usePage()
  const form = shownIn(props, which)
  return (
    <Section id={which} title={t(`pilots.outside.${which}.title`)}>
      <Form action={action} problems={form.problems}>
        <HiddenFields values={{ version: String(sent.version) }} />
        <TextArea
          name={name}
          label={t(`pilots.outside.${which}.words`)}
          hint={t(`pilots.outside.${which}.hint`)}
          rows={3}
          charsMax={limits.summary}
          {...form}
        />
        <ButtonRow>
          <Button look="secondary">{t(`pilots.outside.${which}.button`)}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
