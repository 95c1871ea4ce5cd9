import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  Form,
  HiddenFields,
  Markdown,
  Notice,
  Radios,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { RelationMoment } from '../measure/relation-queries.ts'
import { relationStatements } from '../method-files.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ConsentText, GivenConsent, ListedPerson } from '../person/queries.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { LeavingFields } from './leaving-page.tsx'
import { PartTop } from './part-page.tsx'
import { Consents, SupportFields } from './person-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  person: ListedPerson
  text: ConsentText | undefined
  given: readonly GivenConsent[]
  answered: readonly RelationMoment[]
  values: FormValues
  problems: readonly Problem[]
}

/** My part in a pilot: what I agree to, how I find it, and how I leave. */
export function MyPartPage(props: Props) {
  const { found, person, given, problems } = props
  const { t, language } = usePage()
  const open = isOpen(found).ok && !person.leftOn
  return (
    <>
      <PartTop found={found} title={t('pilots.mine.title')} />
      <ErrorSummary problems={problems} />
      {person.leftOn && <Notice title={t('pilots.mine.left')} />}
      <Section id="tried" title={t('pilots.field.tried')}>
        <Markdown text={pickText(found.tried, language).text} under={2} />
      </Section>
      <Section id="consent" title={t('pilots.mine.consent')}>
        <Consents given={given} />
        {open && !person.agreed && <Agree {...props} />}
      </Section>
      {open && <Support {...props} />}
      {open && person.agreed && <Relation {...props} />}
      {!person.leftOn && (
        <Section id="leaving" title={t('pilots.leaving.title')}>
          <Disclosure summary={t('pilots.mine.leave')} open={'reason' in props.values}>
            <Form action={paths.myLeaving(props.at)}>
              <LeavingFields values={props.values} problems={problems} />
              <ButtonRow>
                <Button danger>{t('pilots.leaving.button')}</Button>
              </ButtonRow>
            </Form>
          </Disclosure>
        </Section>
      )}
    </>
  )
}

function Agree({ at, text }: Props) {
  const { t } = usePage()
  if (!text) return <p>{t('pilots.mine.no-text')}</p>
  return (
    <>
      <div lang={text.language}>
        <Markdown text={text.body} under={3} />
      </div>
      <Form action={paths.myConsent(at)}>
        <HiddenFields values={{ textId: text.id }} />
        <ButtonRow>
          <Button>{t('pilots.mine.agree')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Support({ at, person, values, problems }: Props) {
  const { t } = usePage()
  const typed = 'support' in values && 'words' in values
  return (
    <Section id="support" title={t('pilots.people.support')}>
      <Form action={paths.mySupport(at)}>
        <SupportFields
          values={typed ? values : { support: person.support, words: person.supportWords }}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('pilots.support.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Relation({ at, answered, found, values, problems }: Props) {
  const { t } = usePage()
  const moment: RelationMoment = answered.includes('start') ? 'end' : 'start'
  if (answered.includes('end') || (moment === 'end' && found.state === 'planned')) return null
  return (
    <Section id="relation" title={t(`pilots.relation.${moment}`)}>
      <p>{t('pilots.relation.lead')}</p>
      <Form action={paths.myRelation(at)}>
        <HiddenFields values={{ moment }} />
        <RelationFields values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('pilots.relation.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** The five statements, each to be answered from 1 to 5. */
export function RelationFields(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t, language } = usePage()
  return (
    <>
      {relationStatements().map(({ key, text }) => (
        <Radios
          key={key}
          name={`answers.${key}`}
          label={pickText(text, language).text}
          options={['1', '2', '3', '4', '5'].map((value) => ({
            value,
            label: t(`pilots.relation.grade-${value}`),
          }))}
          {...form}
        />
      ))}
    </>
  )
}
