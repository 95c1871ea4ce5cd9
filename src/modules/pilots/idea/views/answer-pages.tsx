import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateTimeOf,
  EmptyState,
  Form,
  Heading,
  Markdown,
  Notice,
  Section,
  Select,
  Radios,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { InitiativePlace } from '../answer.ts'
import { limits } from '../call/input.ts'
import type { ShownCall, ShownOutside } from '../call/queries.ts'
import { ideaPaths as paths } from '../paths.ts'
import type { CallStanding } from '../policy.ts'
import { Ring } from './call-pages.tsx'
import { Top, useSectors } from './parts.tsx'

type Props = {
  at: InitiativePlace & { solutionCallId: string }
  call: ShownCall
  standing: CallStanding
  values: FormValues
  problems: readonly Problem[]
}

/** Sending an idea to a call, without an account. */
export function AnswerPage({ at, call, standing, values, problems }: Props) {
  const { t, format, language } = usePage()
  const sectors = useSectors()
  const form = { values, problems }
  if (standing !== 'open' && problems.length === 0) {
    return (
      <>
        <Top of={call.title} title={t('pilots.call.answer.title')} />
        <EmptyState
          title={t(`pilots.call.rest.${standing}`, { day: format.date(call.opensOn) })}
          action={{ label: t('pilots.idea.list.title'), address: paths.ideas(at) }}
        />
      </>
    )
  }
  return (
    <>
      <Top
        of={call.title}
        title={t('pilots.call.answer.title')}
        lead={t('pilots.call.answer.lead')}
      />
      <Form action={paths.callAnswer(at)} problems={problems} keepDraft={`call-${call.id}`}>
        <TextField name="title" label={t('pilots.call.answer.idea-title')} {...form} />
        <TextArea
          name="idea"
          label={t('pilots.call.answer.idea')}
          hint={t('pilots.call.answer.idea-hint')}
          rows={6}
          charsMax={limits.text}
          {...form}
        />
        {call.languages.length > 1 && (
          <Select
            name="language"
            label={t('pilots.call.answer.language')}
            options={call.languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
            {...form}
          />
        )}
        <TextField name="name" label={t('pilots.call.answer.name')} autocomplete="name" {...form} />
        <TextField
          name="phone"
          type="tel"
          label={t('pilots.call.answer.phone')}
          hint={t('pilots.call.answer.reach')}
          autocomplete="tel"
          optional
          {...form}
        />
        <TextField
          name="email"
          type="email"
          label={t('pilots.call.answer.email')}
          autocomplete="email"
          optional
          {...form}
        />
        <Checkbox name="ringMe" label={t('pilots.call.answer.ring-me')} {...form} />
        <TextField
          name="organisation"
          label={t('pilots.call.answer.organisation')}
          autocomplete="organization"
          optional
          {...form}
        />
        <Radios name="helix" label={t('pilots.call.answer.sector')} options={sectors} {...form} />
        <Section id="terms" title={t('pilots.call.field.terms')}>
          <Markdown text={pickText(call.terms, language).text} under={2} />
        </Section>
        <Checkbox name="readTerms" label={t('pilots.call.answer.read-terms')} {...form} />
        <p class="note">{t('pilots.call.answer.privacy')}</p>
        <ButtonRow>
          <Button>{t('pilots.call.answer.send')}</Button>
          <ButtonLink look="secondary" href={paths.call(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type ReceiptProps = {
  at: InitiativePlace
  sent: Pick<ShownOutside, 'state' | 'receivedAt' | 'callTitle' | 'crowded' | 'solutionIdeaId'>
  /** The idea it became is for everyone to read. */
  ideaPublic: boolean
  who: string
  phone: string
}

/** That it arrived, how it stands, and what comes next; it names nobody, for its address may be shared. */
export function ReceiptPage({ at, sent, ideaPublic, who, phone }: ReceiptProps) {
  const { t, language } = usePage()
  const { state, receivedAt, callTitle, solutionIdeaId } = sent
  return (
    <>
      <Heading level={1} kicker={pickText(callTitle, language).text}>
        {t('pilots.receipt.title')}
      </Heading>
      <Notice tone="success" title={t('pilots.receipt.thanks')} announced>
        <p>{t('pilots.receipt.next')}</p>
      </Notice>
      <SummaryList
        items={[
          { term: t('pilots.receipt.received'), value: <DateTimeOf value={receivedAt} /> },
          { term: t('pilots.list.state'), value: t(`pilots.receipt.state.${state}`) },
          ...(phone
            ? [{ term: t('pilots.call.ring'), value: <Ring who={who} phone={phone} /> }]
            : []),
        ]}
      />
      {solutionIdeaId && ideaPublic && (
        <p>
          <a class="ds-link" href={paths.idea({ ...at, solutionIdeaId })}>
            {t('pilots.receipt.to-idea')}
          </a>
        </p>
      )}
      <p>{t('pilots.receipt.keep')}</p>
      <p>
        <a class="ds-link" href={paths.ideas(at)}>
          {t('pilots.receipt.others')}
        </a>
      </p>
    </>
  )
}
