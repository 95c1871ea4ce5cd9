import { peoplePaths } from '../../../people/index.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  InlineForm,
  Radios,
  Section,
  Select,
  StateTag,
  TextArea,
  usePage,
  type Column,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { IdeaPlace } from '../answer.ts'
import { limits } from '../input.ts'
import { ideaPaths as paths } from '../paths.ts'
import { isKept } from '../policy.ts'
import type { ListedMember, ShownIdea } from '../queries.ts'
import { IdeaStateTag, Top, useSectors } from './parts.tsx'

type Props = {
  at: IdeaPlace
  found: ShownIdea
  members: readonly ListedMember[]
  /** The reader answers offers and keeps the team. */
  leads: boolean
  /** The reader keeps the lab's list of people. */
  keeps: boolean
  me: string | null
  people: readonly { value: string; label: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Who works on an idea, who offers to, and how somebody comes in. */
export function TeamPage(props: Props) {
  const { at, found, members, leads, problems } = props
  const { t } = usePage()
  const inTeam = members.filter(({ state }) => state === 'in')
  const offered = members.filter(({ state }) => state === 'offered')
  const open = isKept(found).ok
  return (
    <>
      <Top of={found.title} title={t('pilots.idea.team.title')} lead={t('pilots.idea.team.lead')} />
      <p>
        <IdeaStateTag state={found.state} />
      </p>
      {!leads && <ErrorSummary problems={problems} />}
      {inTeam.length === 0 ? (
        <EmptyState
          title={t('pilots.idea.team.none')}
          action={
            open ? { label: t('pilots.idea.offer.title'), address: paths.teamOffer(at) } : undefined
          }
        />
      ) : (
        <Members {...props} members={inTeam} />
      )}
      {leads && offered.map((one) => <Offer key={one.id} at={at} one={one} open={open} />)}
      {leads && open && <Note {...props} />}
      {!leads && open && inTeam.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.teamOffer(at)}>{t('pilots.idea.offer.title')}</ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

function Members({ at, found, members, leads, me }: Props) {
  const { t } = usePage()
  const one = (id: string) => ({ ...at, solutionIdeaMemberId: id })
  const columns: Column<ListedMember>[] = [
    { label: t('pilots.people.name'), cell: ({ name }) => name ?? t('pilots.person.nameless') },
    { label: t('pilots.people.sector'), cell: ({ helix }) => t(`pilots.sector.${helix}`) },
    { label: t('pilots.idea.offer.words'), cell: ({ words }) => words || '–' },
    {
      label: t('pilots.idea.field.owner'),
      cell: ({ id, name, participantId }) =>
        participantId !== null && participantId === found.ownerId ? (
          <StateTag tone="success">{t('pilots.idea.team.owner')}</StateTag>
        ) : leads && isKept(found).ok ? (
          <InlineForm look="tertiary" action={paths.memberOwning(one(id))} about={name ?? ''}>
            {t('pilots.idea.team.make-owner')}
          </InlineForm>
        ) : (
          '–'
        ),
    },
  ]
  if (leads || me) {
    columns.push({
      label: t('pilots.idea.team.leaving'),
      cell: ({ id, name, participantId }) =>
        leads || participantId === me ? (
          <a class="ds-link" href={paths.memberLeaving(one(id))}>
            {t('pilots.idea.team.leave')} <span class="ds-sr-only">{name}</span>
          </a>
        ) : (
          '–'
        ),
    })
  }
  return (
    <DataTable
      caption={t('pilots.idea.team.title')}
      captionHidden
      rows={members}
      columns={columns}
    />
  )
}

/** One offer, to be answered. */
function Offer({ at, one, open }: { at: IdeaPlace; one: ListedMember; open: boolean }) {
  const { t } = usePage()
  const name = one.name ?? t('pilots.person.nameless')
  return (
    <Section id={`offer-${one.id}`} title={t('pilots.idea.offer.from', { name })}>
      <p>
        {t(`pilots.sector.${one.helix}`)}
        {one.words && `. ${one.words}`}
      </p>
      {open && (
        <Form action={paths.memberAnswer({ ...at, solutionIdeaMemberId: one.id })}>
          <Radios
            name="verdict"
            label={t('pilots.idea.offer.verdict')}
            options={['accept', 'decline'].map((value) => ({
              value,
              label: t(`pilots.idea.offer.${value}`),
            }))}
          />
          <TextArea
            name="answer"
            label={t('pilots.idea.offer.answer')}
            hint={t('pilots.idea.offer.answer-hint')}
            rows={2}
            charsMax={limits.reason}
            optional
          />
          <ButtonRow>
            <Button>{t('pilots.idea.offer.send')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

/** Taking in somebody who said yes by word of mouth. */
function Note({ at, people, keeps, values, problems }: Props) {
  const { t, lab } = usePage()
  const sectors = useSectors()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.idea.note.title')}>
      <Form action={paths.team(at)} problems={problems}>
        <Select
          name="participantId"
          label={t('pilots.people.name')}
          hint={t('pilots.idea.note.hint')}
          options={people}
          {...form}
        />
        <Radios name="helix" label={t('pilots.people.sector')} options={sectors} {...form} />
        <TextArea
          name="words"
          label={t('pilots.idea.offer.words')}
          rows={2}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <Checkbox name="owns" label={t('pilots.idea.note.owns')} {...form} />
        <ButtonRow>
          <Button>{t('pilots.idea.note.button')}</Button>
          <ButtonLink look="secondary" href={paths.idea(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
      {keeps && (
        <p>
          <a class="ds-link" href={peoplePaths.people({ lab: lab!.slug })}>
            {t('pilots.idea.note.new-person')}
          </a>
        </p>
      )}
    </Section>
  )
}

type AnswerProps = Pick<Props, 'at' | 'found' | 'values' | 'problems'>

/** Offering oneself for the team. */
export function OfferPage({ at, found, values, problems }: AnswerProps) {
  const { t } = usePage()
  const sectors = useSectors()
  const form = { values, problems }
  return (
    <>
      <Top
        of={found.title}
        title={t('pilots.idea.offer.title')}
        lead={t('pilots.idea.offer.lead')}
      />
      <Form action={paths.teamOffer(at)} problems={problems}>
        <Radios name="helix" label={t('pilots.idea.offer.sector')} options={sectors} {...form} />
        <TextArea
          name="words"
          label={t('pilots.idea.offer.words')}
          rows={3}
          charsMax={limits.reason}
          optional
          {...form}
        />
        <ButtonRow>
          <Button>{t('pilots.idea.offer.button')}</Button>
          <ButtonLink look="secondary" href={paths.idea(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type LeavingProps = Pick<Props, 'at' | 'found' | 'problems'> & { member: ListedMember }

/** Leaving a team, or taking somebody out: asked once more. */
export function MemberLeavingPage({ at, found, member, problems }: LeavingProps) {
  const { t } = usePage()
  const name = member.name ?? t('pilots.person.nameless')
  const owns = member.participantId !== null && member.participantId === found.ownerId
  return (
    <>
      <Top of={found.title} title={t('pilots.idea.team.leave')} />
      <Form
        action={paths.memberLeaving({ ...at, solutionIdeaMemberId: member.id })}
        problems={problems}
      >
        <p>{t(owns ? 'pilots.idea.leave.owner-text' : 'pilots.idea.leave.text', { name })}</p>
        <ButtonRow>
          <Button danger>{t('pilots.idea.leave.button')}</Button>
          <ButtonLink look="secondary" href={paths.team(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
