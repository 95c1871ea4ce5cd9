import { pickText } from '../../../shared/language.ts'
import { limits } from '../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DateField,
  DateOf,
  Disclosure,
  Form,
  Section,
  Select,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import type { Involvement } from '../involvement/queries.ts'
import { ecosystemPaths as paths } from '../paths.ts'
import type { StakeholderPageProps } from './stakeholder-page.tsx'

type Props = StakeholderPageProps & { keeps: boolean }

/** The initiatives an entry has a part in, and the form to say of another. */
export function InvolvementPart(props: Props) {
  const { involvements, initiatives, keeps } = props
  const { t } = usePage()
  const known = involvements.filter(({ initiativeId }) => initiatives.has(initiativeId))
  return (
    <Section id="involvements" title={t('ecosystem.involvement.title')}>
      {known.length === 0 && <p>{t('ecosystem.involvement.none')}</p>}
      <ul class="link-list">
        {known.map((one) => (
          <li key={one.id}>
            <Part {...props} involvement={one} />
          </li>
        ))}
      </ul>
      {keeps && <NewInvolvement {...props} />}
    </Section>
  )
}

function Part(props: Props & { involvement: Involvement }) {
  const { involvement, initiatives, keeps } = props
  const { t, language, lab, format } = usePage()
  const { initiativeId, part, since, endedOn } = involvement
  const { title } = initiatives.get(initiativeId)!
  const span = {
    since: format.date(since),
    until: endedOn ? format.date(endedOn) : '',
    ended: endedOn ? 'yes' : 'no',
  }
  return (
    <>
      <a class="ds-link" href={paths.ofInitiative({ lab: lab!.slug, initiativeId })}>
        {pickText(title, language).text}
      </a>
      <span class="note">
        {[part, t('ecosystem.involvement.span', span)].filter(Boolean).join(' · ')}
      </span>
      {keeps && !endedOn && <EndInvolvement {...props} />}
    </>
  )
}

function EndInvolvement({ involvement, entry, sent }: Props & { involvement: Involvement }) {
  const { t, lab, today } = usePage()
  const { id } = involvement
  const mine = sent?.form === 'ending' && sent.about === id ? sent : undefined
  const field = `ended-${id}`
  const problems = (mine?.problems ?? []).map((one) => ({ ...one, id: one.field && field }))
  const here = { lab: lab!.slug, stakeholderId: entry.id, involvementId: id }
  return (
    <Disclosure summary={t('ecosystem.involvement.end')} open={mine !== undefined}>
      <Form action={paths.involvementEnd(here)} problems={problems}>
        <DateField
          name="endedOn"
          id={field}
          label={t('ecosystem.involvement.ended-on')}
          values={mine?.values ?? { endedOn: today }}
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('ecosystem.involvement.end')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

function NewInvolvement({ entry, toPick, sent }: Props) {
  const { t, lab, today } = usePage()
  const mine = sent?.form === 'involvement' ? sent : undefined
  const values = mine?.values ?? { since: today }
  const problems = mine?.problems ?? []
  const form = { values, problems }
  const address = paths.involvements({ lab: lab!.slug, stakeholderId: entry.id })
  return (
    <Disclosure summary={t('ecosystem.involvement.new')} open={mine !== undefined}>
      <Form action={address} problems={problems}>
        <Select
          name="initiativeId"
          id="in-initiative"
          label={t('ecosystem.field.initiative')}
          options={toPick}
          {...form}
        />
        <TextField
          name="part"
          label={t('ecosystem.involvement.part')}
          hint={t('ecosystem.involvement.part-hint', { max: limits.line })}
          optional
          {...form}
        />
        <DateField name="since" label={t('ecosystem.field.since')} {...form} />
        <ButtonRow>
          <Button look="secondary">{t('ecosystem.save')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

/** A day in words, or that nobody knows it. */
export function SinceText({ value }: { value: string | null }) {
  const { t } = usePage()
  return value ? <DateOf value={value} /> : <>{t('ecosystem.tie.since-unknown')}</>
}
