import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  HiddenFields,
  Notice,
  Select,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { ListedSupport } from '../queries.ts'
import { ArrangingFields, ClaimFields, OutcomeFields, type Arrangers } from './support-fields.tsx'

type Shared = { arrangers: Arrangers; values: FormValues; problems: readonly Problem[] }
type At = { lab: string; initiativeId: string; sessionId: string }

/** Writing down something that one person needs at this session only. */
export function NewSupportPage({
  at,
  people,
  arrangers,
  ...form
}: Shared & { at: At; people: readonly { id: string; name: string }[] }) {
  const { t } = usePage()
  const title = t('sessions.support.new')
  if (people.length === 0) {
    const action = { label: t('sessions.invite.title'), address: paths.invitations(at) }
    return (
      <>
        <Heading level={1}>{title}</Heading>
        <EmptyState title={t('sessions.support.nobody-invited')} action={action} />
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <p>{t('sessions.support.new-text')}</p>
      <Form action={paths.supports(at)} problems={form.problems}>
        <Select
          name="participantId"
          label={t('sessions.support.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
        />
        <ArrangingFields arrangers={arrangers} {...form} />
        <Buttons at={at} />
      </Form>
    </>
  )
}

type SupportProps = Shared & {
  at: At & { sessionSupportId: string }
  line: ListedSupport
  /** The reader keeps the list; others only say how far it has come. */
  keeps: boolean
  meanwhile: boolean
}

/** One line: what is needed, by whom it is arranged, how far it has come. */
export function SupportPage(props: SupportProps) {
  const { at, line, keeps, meanwhile, arrangers, ...form } = props
  const { t, format } = usePage()
  const name = line.name ?? t('sessions.support.forgotten')
  return (
    <>
      <Heading level={1} kicker={name}>
        {t('sessions.support.change')}
      </Heading>
      {meanwhile && (
        <Notice tone="warning" title={t('sessions.plan.meanwhile')}>
          <p>
            {t(`sessions.support.state.${line.state}`)}. {line.how}
          </p>
        </Notice>
      )}
      {!keeps && (
        <SummaryList
          items={[
            { term: t('sessions.support.what'), value: line.what },
            { term: t('sessions.support.due-on'), value: format.date(line.dueOn) },
          ]}
        />
      )}
      <Form action={keeps ? paths.support(at) : paths.supportState(at)} problems={form.problems}>
        <HiddenFields values={{ version: String(line.version) }} />
        <OutcomeFields how={!keeps} {...form} />
        {keeps && <ArrangingFields arrangers={arrangers} {...form} />}
        {keeps && <ClaimFields {...form} />}
        <Buttons at={at} />
      </Form>
    </>
  )
}

function Buttons({ at }: { at: At }) {
  const { t } = usePage()
  return (
    <ButtonRow>
      <Button>{t('sessions.save')}</Button>
      <ButtonLink look="secondary" href={paths.supports(at)}>
        {t('sessions.back')}
      </ButtonLink>
    </ButtonRow>
  )
}
