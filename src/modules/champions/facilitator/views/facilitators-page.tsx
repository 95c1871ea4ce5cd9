import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  EmptyState,
  Form,
  Heading,
  Lead,
  Notice,
  Radios,
  Section,
  Select,
  StateTag,
  SummaryList,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import { isIndependent, type ListedFacilitator } from '../queries.ts'

const kinds = ['provider', 'employer', 'money', 'family'] as const

type Props = {
  facilitators: ListedFacilitator[]
  people: { id: string; name: string }[]
  at: { lab: string; initiativeId: string }
  /** The reader names facilitators. */
  keeps: boolean
  /** The reader is one. */
  declares: boolean
  declared: boolean
  self: string | null
  sent: { form: 'assign' | 'declare'; values: FormValues; problems: readonly Problem[] } | null
}

/** Who leads the talks without ties to the provider, and what they declared. */
export function FacilitatorsPage(props: Props) {
  const { facilitators, people, at, keeps, declares, declared, self, sent } = props
  const { t } = usePage()
  const own = facilitators.find(({ id }) => id === self)
  const form = (name: 'assign' | 'declare', start: FormValues = {}) =>
    sent?.form === name
      ? { values: sent.values, problems: sent.problems }
      : { values: start, problems: [] }
  const assign = form('assign')
  return (
    <>
      {declared && <Notice tone="success" announced title={t('champions.facilitator.declared')} />}
      <Heading level={1}>{t('champions.facilitator.title')}</Heading>
      <Lead>{t('champions.facilitator.lead')}</Lead>
      {facilitators.length === 0 && <EmptyState title={t('champions.facilitator.none')} />}
      {facilitators.map((one) => (
        <Facilitator key={one.id} of={one} />
      ))}
      {declares && <Declare at={at} {...form('declare', own ? startOf(own) : {})} />}
      {keeps && (
        <Section id="assign" title={t('champions.facilitator.assign')}>
          <p>{t('champions.facilitator.assign-lead')}</p>
          <Form action={paths.facilitators(at)} problems={assign.problems}>
            <Select
              name="participantId"
              label={t('champions.facilitator.who')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              {...assign}
            />
            <ButtonRow>
              <Button look="secondary">{t('champions.facilitator.assign')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}

function startOf(one: ListedFacilitator): FormValues {
  if (one.hasTies === null) return {}
  const { hasTies, providerWords, employerWords, moneyWords, familyWords } = one
  const said = { providerWords, employerWords, moneyWords, familyWords }
  return { ...said, hasTies: hasTies ? 'yes' : 'no', public: one.public ? 'yes' : '' }
}

function Facilitator({ of }: { of: ListedFacilitator }) {
  const { t, format } = usePage()
  const { id, name, organisation, fromProvider, declaredOn, current, hasTies } = of
  const words = kinds.flatMap((kind) => {
    const value = of[`${kind}Words`]
    return value ? [{ term: t(`champions.facilitator.tie.${kind}`), value }] : []
  })
  return (
    <Section id={`f-${id}`} title={name}>
      <p>
        {isIndependent(of) ? (
          <StateTag tone="success">{t('champions.facilitator.independent')}</StateTag>
        ) : (
          <StateTag tone="warning">{t('champions.facilitator.not-independent')}</StateTag>
        )}
      </p>
      <p>
        {organisation && `${organisation}. `}
        {declaredOn === null
          ? t('champions.facilitator.undeclared')
          : t(hasTies ? 'champions.facilitator.has-ties' : 'champions.facilitator.no-ties', {
              date: format.date(declaredOn),
            })}{' '}
        {declaredOn !== null && !current && t('champions.facilitator.too-old')}{' '}
        {fromProvider && t('champions.facilitator.from-provider')}
      </p>
      {words.length > 0 && <SummaryList items={words} />}
    </Section>
  )
}

type DeclareProps = {
  at: Props['at']
  values: FormValues
  problems: readonly Problem[]
}

function Declare({ at, values, problems }: DeclareProps) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="declare" title={t('champions.facilitator.declare')}>
      <Form action={paths.facilitatorDeclarations(at)} problems={problems} keepDraft="declaration">
        <Radios
          name="hasTies"
          label={t('champions.facilitator.ties')}
          hint={t('champions.facilitator.ties.hint')}
          options={(['no', 'yes'] as const).map((value) => ({
            value,
            label: t(`champions.facilitator.ties.${value}`),
          }))}
          {...form}
        />
        {kinds.map((kind) => (
          <TextArea
            key={kind}
            name={`${kind}Words`}
            label={t(`champions.facilitator.tie.${kind}`)}
            hint={t(`champions.facilitator.tie-hint.${kind}`)}
            charsMax={limits.summary}
            rows={2}
            optional
            {...form}
          />
        ))}
        <Checkbox
          name="public"
          label={t('champions.facilitator.public')}
          hint={t('champions.facilitator.public.hint')}
          {...form}
        />
        <ButtonRow>
          <Button>{t('champions.facilitator.declare')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
