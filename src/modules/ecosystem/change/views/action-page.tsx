import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateTimeOf,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Notice,
  Radios,
  Section,
  SummaryList,
  TagRow,
  TextArea,
  Timeline,
  usePage,
  type FormValues,
  type Problem,
  type SummaryItem,
} from '../../../../ui/index.ts'
import type { StatementsFile } from '../../readiness/statement-file.ts'
import { isRunning, type ShownAction, type ShownStep } from '../action/queries.ts'
import { hasResources } from '../action/resources.ts'
import { changePaths as paths } from '../paths.ts'
import { actionStates } from '../schema.ts'
import { ActionStateTag, ResourcedTag } from './action-state.tsx'
import { ResourcesText } from './resources-text.tsx'

export type SentForm = { values: FormValues; problems: readonly Problem[] }
type Props = {
  address: { lab: string; stakeholderId: string; changeActionId: string }
  organisation: { name: string; leads: boolean }
  action: ShownAction
  steps: readonly ShownStep[]
  file: StatementsFile
  today: string
  moves: boolean
  confirms: boolean
  sent?: SentForm
}

/** One action: what is said of it, where it stands, whether it has what it needs, and what became of it. */
export function ActionPage(props: Props) {
  const { address, organisation, action, today, moves, sent } = props
  const { t } = usePage()
  return (
    <>
      <ErrorSummary problems={sent?.problems ?? []} />
      <Heading level={1} kicker={organisation.name}>
        {action.what}
      </Heading>
      <TagRow>
        <ActionStateTag action={action} today={today} />
        <ResourcedTag {...action} />
      </TagRow>
      <Facts {...props} />
      {organisation.leads && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.details(address)}>
            {t('ecosystem.change.edit')}
          </ButtonLink>
        </ButtonRow>
      )}
      <Confirmation {...props} />
      {moves && <Moving {...props} />}
      <History {...props} />
    </>
  )
}

function Facts({ action, file }: Props) {
  const { t, format, language } = usePage()
  const optional = (term: string, value: SummaryItem['value'] | ''): SummaryItem[] =>
    value ? [{ term: t(`ecosystem.change.${term}`), value }] : []
  const area = file.areas.find(({ key }) => key === action.area)
  const statement = file.statements.find(({ key }) => key === action.statement)
  const about = [
    area && pickText(area.name, language).text,
    statement && pickText(statement.text, language).text,
  ]
  return (
    <SummaryList
      items={[
        ...optional('owner', action.ownerName ?? t('ecosystem.change.no-owner')),
        ...optional('due', format.date(action.dueOn)),
        ...optional('about', about.filter(Boolean).join(': ')),
        ...optional('barrier', action.barrier),
        ...optional('resources', <ResourcesText {...action} />),
      ]}
    />
  )
}

function Confirmation({ address, action, confirms }: Props) {
  const { t } = usePage()
  const { resourcedAt, resourcedByName, version } = action
  const fields = { version: String(version), given: resourcedAt ? '' : 'yes' }
  return (
    <Section id="resources" title={t('ecosystem.change.confirmation')}>
      {resourcedAt ? (
        <p>
          {t('ecosystem.change.confirmed-by', { name: resourcedByName ?? t('ecosystem.nobody') })}{' '}
          <DateTimeOf value={resourcedAt} />
        </p>
      ) : (
        <p>{t('ecosystem.change.confirmation-text')}</p>
      )}
      {confirms ? (
        hasResources(action) || resourcedAt ? (
          <InlineForm action={paths.resources(address)} fields={fields}>
            {t(
              resourcedAt
                ? 'ecosystem.change.withdraw-resources'
                : 'ecosystem.change.confirm-resources',
            )}
          </InlineForm>
        ) : (
          <Notice tone="info" level={3} title={t('ecosystem.change.refused.no-resources')} />
        )
      ) : (
        !resourcedAt && <p class="note">{t('ecosystem.change.manager-confirms')}</p>
      )}
    </Section>
  )
}

function Moving({ address, action, sent }: Props) {
  const { t } = usePage()
  const values = sent?.values ?? {}
  const form = { values, problems: sent?.problems ?? [] }
  const others = actionStates.filter((state) => state !== action.state)
  return (
    <Section id="move" title={t('ecosystem.change.move')}>
      <Form action={paths.state(address)}>
        <HiddenFields values={{ version: String(action.version) }} />
        <Radios
          name="state"
          label={t('ecosystem.change.move-to')}
          options={others.map((state) => ({
            value: state,
            label: t(`ecosystem.change.state.${state}`),
          }))}
          {...form}
        />
        <TextArea
          name="reason"
          label={t('ecosystem.change.reason')}
          hint={t(
            isRunning(action.state)
              ? 'ecosystem.change.reason-hint'
              : 'ecosystem.change.reason-hint-back',
          )}
          rows={2}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('ecosystem.change.move')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function History({ steps }: Props) {
  const { t, format } = usePage()
  return (
    <Section id="history" title={t('ecosystem.change.history')}>
      <Timeline
        entries={steps.map(({ what, reason, at, name }) => ({
          when: format.dateTime(at),
          dateTime: at.toISOString(),
          title: t(`ecosystem.change.step.${what}`),
          children: (
            <>
              <p>{name ?? t('ecosystem.nobody')}</p>
              {reason && <p>{reason}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
