import { languages } from '../../../../shared/language.ts'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Confirm,
  DataTable,
  DateField,
  EmptyState,
  Form,
  FormColumns,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  LocalTextOf,
  Markdown,
  PageTop,
  PrintButton,
  Section,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { InitiativePlace } from '../answer.ts'
import { limits } from '../call/input.ts'
import type { ShownCall } from '../call/queries.ts'
import { ideaPaths as paths } from '../paths.ts'
import { callStanding, type CallStanding } from '../policy.ts'
import { CallStateTag, Top } from './parts.tsx'

type CallPlace = InitiativePlace & { solutionCallId: string }

type ListProps = {
  at: InitiativePlace
  initiativeTitle: LocalText
  calls: readonly ShownCall[]
  today: string
  leads: boolean
}

/** The calls of an initiative. */
export function CallsPage({ at, initiativeTitle, calls, today, leads }: ListProps) {
  const { t, format } = usePage()
  const make = { label: t('pilots.call.new.title'), address: paths.newCall(at) }
  return (
    <>
      <Top
        of={initiativeTitle}
        title={t('pilots.call.list.title')}
        lead={t('pilots.call.list.lead')}
      />
      {leads && (
        <ButtonRow>
          {calls.length > 0 && <ButtonLink href={make.address}>{make.label}</ButtonLink>}
          <ButtonLink look="secondary" href={paths.inbox(at)}>
            {t('pilots.outside.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      {calls.length === 0 ? (
        <EmptyState title={t('pilots.call.list.none')} action={leads ? make : undefined} />
      ) : (
        <DataTable
          caption={t('pilots.call.list.title')}
          captionHidden
          rows={calls}
          columns={[
            {
              label: t('pilots.idea.field.title'),
              cell: ({ id, title }) => (
                <a class="ds-link" href={paths.call({ ...at, solutionCallId: id })}>
                  <LocalTextOf text={title} />
                </a>
              ),
            },
            {
              label: t('pilots.list.state'),
              cell: (one) => <CallStateTag standing={callStanding(one, today)} />,
            },
            {
              label: t('pilots.field.period'),
              cell: ({ opensOn, lastDay }) =>
                t('pilots.period', { from: format.date(opensOn), to: format.date(lastDay) }),
            },
            ...(leads
              ? [
                  {
                    label: t('pilots.call.waiting'),
                    cell: ({ waiting, received }: ShownCall) =>
                      t('pilots.call.came', { waiting, received }),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}

type CallProps = {
  at: CallPlace
  call: ShownCall
  standing: CallStanding
  leads: boolean
  who: string
  phone: string
}

/** What is sought, what happens with an idea, until when, and the way to send one. */
export function CallPage({ at, call, standing, leads, who, phone }: CallProps) {
  const { t, format, language } = usePage()
  const open = standing === 'open'
  return (
    <>
      <PageTop
        kicker={t('pilots.call.kind')}
        title={<LocalTextOf text={call.title} />}
        lead={<LocalTextOf text={call.initiativeTitle} />}
      >
        <p>
          <CallStateTag standing={standing} />
        </p>
        {open && (
          <ButtonRow>
            <ButtonLink href={paths.callAnswer(at)}>{t('pilots.call.answer.title')}</ButtonLink>
          </ButtonRow>
        )}
      </PageTop>
      {!open && (
        <EmptyState
          title={t(`pilots.call.rest.${standing}`, { day: format.date(call.opensOn) })}
          action={{ label: t('pilots.idea.list.title'), address: paths.ideas(at) }}
        />
      )}
      <Section id="sought" title={t('pilots.call.field.sought')}>
        <Markdown text={pickText(call.sought, language).text} under={2} />
      </Section>
      <Section id="terms" title={t('pilots.call.field.terms')}>
        <Markdown text={pickText(call.terms, language).text} under={2} />
      </Section>
      <SummaryList
        items={[
          {
            term: t('pilots.field.period'),
            value: t('pilots.period', {
              from: format.date(call.opensOn),
              to: format.date(call.lastDay),
            }),
          },
          {
            term: t('pilots.call.field.languages'),
            value: call.languages.map((one) => t(`ui.language.${one}`)).join(', '),
          },
          ...(phone
            ? [{ term: t('pilots.call.ring'), value: <Ring who={who} phone={phone} /> }]
            : []),
        ]}
      />
      <PrintButton />
      {leads && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.inbox(at)}>
            {t('pilots.outside.title')}
          </ButtonLink>
          {standing !== 'closed' && (
            <>
              <ButtonLink look="secondary" href={paths.callDetails(at)}>
                {t('pilots.call.details.title')}
              </ButtonLink>
              <ButtonLink look="tertiary" href={paths.callClosing(at)}>
                {t('pilots.call.closing.title')}
              </ButtonLink>
            </>
          )}
        </ButtonRow>
      )}
    </>
  )
}

/** The number to tap, for who would rather talk. */
export function Ring({ who, phone }: { who: string; phone: string }) {
  return (
    <>
      {who}{' '}
      <a class="ds-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </a>
    </>
  )
}

type FormProps = {
  at: InitiativePlace
  /** The call that is changed; none for a new one. */
  call: { id: string; version: number } | null
  values: FormValues
  problems: readonly Problem[]
}

/** Opening a call, or changing what it says. */
export function CallFormPage({ at, call, values, problems }: FormProps) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const own = call ? { ...at, solutionCallId: call.id } : null
  const spoken = lab?.languages.length ? lab.languages : languages
  return (
    <>
      <Heading level={1}>{t(call ? 'pilots.call.details.title' : 'pilots.call.new.title')}</Heading>
      <Lead>{t('pilots.call.new.lead')}</Lead>
      <Form
        action={own ? paths.callDetails(own) : paths.newCall(at)}
        problems={problems}
        keepDraft={call ? undefined : 'solution-call'}
      >
        {call && <HiddenFields values={{ version: String(call.version) }} />}
        <LocalTextField name="title" label={t('pilots.call.field.title')} {...form} />
        <LocalTextField
          name="sought"
          label={t('pilots.call.field.sought')}
          hint={t('pilots.call.hint.sought')}
          long
          rows={5}
          charsMax={limits.text}
          {...form}
        />
        <LocalTextField
          name="terms"
          label={t('pilots.call.field.terms')}
          hint={t('pilots.call.hint.terms')}
          long
          rows={5}
          charsMax={limits.text}
          {...form}
        />
        <Checkboxes
          name="languages"
          label={t('pilots.call.field.languages')}
          options={spoken.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...form}
        />
        <FormColumns
          first={<DateField name="opensOn" label={t('pilots.call.field.opensOn')} {...form} />}
          second={<DateField name="lastDay" label={t('pilots.call.field.lastDay')} {...form} />}
        />
        <ButtonRow>
          <Button>{t(call ? 'pilots.save' : 'pilots.call.new.button')}</Button>
          <ButtonLink look="secondary" href={own ? paths.call(own) : paths.calls(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Ending a call before its day: asked once more. */
export function CallClosingPage({
  at,
  call,
  problems,
}: Pick<CallProps, 'at' | 'call'> & { problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <Top of={call.title} title={t('pilots.call.closing.title')} />
      <Confirm
        action={paths.callClosing(at)}
        problems={problems}
        label={t('pilots.call.closing.button')}
        danger
        back={paths.call(at)}
      >
        <p>{t('pilots.call.closing.text')}</p>
      </Confirm>
    </>
  )
}
