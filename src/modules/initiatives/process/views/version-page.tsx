import {
  Button,
  Confirm,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextOf,
  Notice,
  Section,
  Select,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { Differences, differencesOf, type Template } from '../../../methods/index.ts'
import type { InitiativeState } from '../../initiative/schema.ts'
import { paths } from '../../paths.ts'
import { RestNotice } from '../../views.tsx'
import type { WorkedPart } from '../version-routes.tsx'

export type VersionPageProps = {
  address: { lab: string; initiativeId: string; processId: string }
  state: InitiativeState
  from: Template
  newer: readonly Template[]
  /** The version that was chosen; null where there is none. */
  to: Template | null
  /** What somebody has worked in. */
  worked: readonly WorkedPart[]
  /** Where methods are adapted. */
  own: string
  problems?: readonly Problem[]
}

/** Moving a process to a newer version: what differs, what becomes of what is there, and the button. */
export function VersionPage(props: VersionPageProps) {
  const { state, from, to, own, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('initiatives.version.kicker', { version: from.version })}>
        {t('initiatives.version.title')}
      </Heading>
      <Lead>{t('initiatives.version.lead')}</Lead>
      <RestNotice state={state} />
      {!to && <ErrorSummary problems={problems} />}
      {to ? (
        <Move {...props} to={to} />
      ) : (
        <EmptyState
          title={t('initiatives.version.none')}
          action={{ label: t('initiatives.version.none-action'), address: own }}
        >
          <p>{t('initiatives.version.none-text')}</p>
        </EmptyState>
      )}
    </>
  )
}

type MoveProps = VersionPageProps & { to: Template }

function Move(props: MoveProps) {
  const { address, from, to, newer, problems = [] } = props
  const { t } = usePage()
  return (
    <>
      {newer.length > 1 && <Choice {...props} />}
      <Section
        id="differences"
        title={t('initiatives.version.differences', { from: from.version, to: to.version })}
      >
        <Differences found={differencesOf(from, to)} />
      </Section>
      <Section id="kept" title={t('initiatives.version.kept')}>
        <p>{t('initiatives.version.kept-text')}</p>
        <Retiring {...props} />
        <Confirm
          action={paths.processVersion(address)}
          problems={problems}
          label={t('initiatives.version.button', { version: to.version })}
          back={paths.work(address)}
        >
          <HiddenFields values={{ from: from.version, to: to.version }} />
        </Confirm>
      </Section>
    </>
  )
}

function Choice({ address, newer, to }: MoveProps) {
  const { t } = usePage()
  return (
    <Form action={paths.processVersion(address)} method="get">
      <Select
        name="to"
        label={t('initiatives.version.choose')}
        options={newer.map(({ version }) => ({
          value: version,
          label: t('initiatives.version.option', { version }),
        }))}
        values={{ to: to.version }}
      />
      <Button look="secondary">{t('initiatives.version.show')}</Button>
    </Form>
  )
}

/** What holds work and has no place in the new version. */
function Retiring({ to, worked }: MoveProps) {
  const { t } = usePage()
  const phases = new Set(to.phases.map(({ key }) => key))
  const activities = new Set(to.phases.flatMap((one) => one.activities.map(({ key }) => key)))
  const retiring = worked.filter(
    ({ key, kind }) => !(kind === 'phase' ? phases : activities).has(key),
  )
  if (retiring.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{t('initiatives.version.retiring', { count: retiring.length })}</p>
      <ul class="ds-list">
        {retiring.map(({ key, kind, name }) => (
          <li key={`${kind} ${key}`}>
            <LocalTextOf text={name} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
