import { limits } from '../../../../platform/input.ts'
import {
  ButtonLink,
  Checkbox,
  Checkboxes,
  Confirm,
  Heading,
  Lead,
  Notice,
  Section,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import { beyond, type FoundWork } from '../open-work.ts'
import type { Contact } from '../queries.ts'
import { WorkLists } from './work-lists.tsx'

type Props = {
  title: string
  person: { id: string; name: string }
  own: boolean
  /** Whether they are a champion today. */
  holds: boolean
  work: FoundWork[]
  names: ReadonlyMap<string, string>
  contacts: Contact[]
  successors: { participantId: string; name: string; role: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Before a champion leaves: what they have in hand, who takes it over, what the next one should know. */
export function DeparturePage(props: Props) {
  const { title, person, own, holds, work, names } = props
  const { t, lab } = usePage()
  const back = paths.person({ lab: lab!.slug, participantId: person.id })
  const more = beyond(work)
  const count = work.length + Object.values(more).reduce((sum, one) => sum + one, 0)
  const shown = work.map(({ participantId, ...one }) => {
    return { ...one, name: participantId ? (names.get(participantId) ?? null) : null }
  })
  return (
    <>
      <Heading level={1}>{title}</Heading>
      {holds ? (
        <>
          <Lead>{t('champions.leaving.lead')}</Lead>
          <Section id="work" title={t('champions.leaving.work', { count })}>
            {work.length === 0 ? (
              <p>{t('champions.leaving.no-work')}</p>
            ) : (
              <WorkLists work={shown} more={more} />
            )}
          </Section>
          <Section id="hand-over" title={t('champions.leaving.hand-over')}>
            <LeaveForm {...props} back={back} />
          </Section>
        </>
      ) : (
        <>
          <Notice
            title={t(own ? 'champions.leaving.own-none' : 'champions.leaving.none', person)}
          />
          <p>
            <ButtonLink look="secondary" href={back}>
              {t('champions.support.back')}
            </ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

function LeaveForm({
  person,
  own,
  contacts,
  successors,
  values,
  problems,
  back,
}: Props & { back: string }) {
  const { t, lab } = usePage()
  const form = { values, problems }
  if (successors.length === 0)
    return <Notice tone="warning" title={t('champions.leaving.nobody')} />
  return (
    <Confirm
      action={paths.departure({ lab: lab!.slug, participantId: person.id })}
      problems={problems}
      label={own ? t('champions.leaving.leave') : t('champions.leaving.end')}
      danger
      back={back}
    >
      <Select
        name="successorId"
        label={t('champions.leaving.successor')}
        hint={t('champions.leaving.successor.hint')}
        options={successors.map(({ participantId, name, role }) => ({
          value: participantId,
          label: `${name} (${t(`people.role.${role}`)})`,
        }))}
        {...form}
      />
      <TextArea
        name="note"
        label={t('champions.leaving.note')}
        hint={t('champions.leaving.note.hint')}
        charsMax={limits.body}
        optional
        {...form}
      />
      {contacts.length > 0 && (
        <>
          <Checkboxes
            name="contacts"
            label={t('champions.leaving.contacts')}
            hint={t('champions.leaving.contacts.hint')}
            optional
            options={contacts.map(({ id, name, place }) => ({
              value: id,
              label: place ? `${name}, ${place}` : name,
            }))}
            {...form}
          />
          <Checkbox name="agreed" label={t('champions.leaving.agreed')} {...form} />
        </>
      )}
    </Confirm>
  )
}
