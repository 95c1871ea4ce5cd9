import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  LinkList,
  LocalTextOf,
  Notice,
  Section,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { SkillList } from '../skills/list-file.ts'
import type { SkillCheckRow } from '../skills/schema.ts'
import { SkillGrowth } from './skill-growth.tsx'

type Named = { id: string; name: string }
export type SkillsPageProps = {
  list: SkillList
  checks: readonly SkillCheckRow[]
  /** By whom a check was written down from paper. */
  names: ReadonlyMap<string, string>
  keepers: readonly Named[]
  shownTo: readonly string[]
  /** Who shows the reader how they rate themselves. */
  sharedWithMe: readonly Named[]
  keeps: boolean
  saved: boolean
  problems: readonly Problem[]
}

/** One's own skills: how they grew, every check, and who may see it. */
export function SkillsPage(props: SkillsPageProps) {
  const { list, checks, saved, problems } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const counting = checks.filter(({ withdrawnAt }) => !withdrawnAt)
  const [first, last] = [counting[0], counting.at(-1)]
  const rate = { label: t('learning.skills.rate'), address: learningPaths.newSkillCheck(here) }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('learning.skills.title')}</Heading>
      <Lead>
        <LocalTextOf text={list.about} />
      </Lead>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('learning.completion.saved')}</p>
        </Notice>
      )}
      {first && last ? (
        <>
          <ButtonRow>
            <ButtonLink href={rate.address}>{rate.label}</ButtonLink>
          </ButtonRow>
          <Section id="growth" title={t('learning.skills.how')}>
            <SkillGrowth list={list} first={first} last={last} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('learning.skills.none')} action={rate} />
      )}
      {checks.length > 0 && <Checks {...props} />}
      <Sharing {...props} />
      <More {...props} />
    </>
  )
}

function Checks({ checks, names }: SkillsPageProps) {
  const { t, lab, format } = usePage()
  return (
    <Section id="checks" title={t('learning.skills.checks')}>
      <ul class="ds-list">
        {checks.toReversed().map(({ id, checkedOn, recordedBy, withdrawnAt }) => {
          const here = { lab: lab!.slug, skillCheckId: id }
          const day = format.date(checkedOn)
          const name = recordedBy && names.get(recordedBy)
          return (
            <li key={id}>
              {day}
              {name && <> · {t('learning.skills.from-paper', { name })}</>}
              {withdrawnAt ? (
                <InlineForm
                  look="tertiary"
                  action={learningPaths.skillCheckReturn(here)}
                  about={day}
                >
                  {t('learning.completion.return')}
                </InlineForm>
              ) : (
                <InlineForm
                  look="tertiary"
                  action={learningPaths.skillCheckWithdrawal(here)}
                  about={day}
                >
                  {t('learning.skills.take-away')}
                </InlineForm>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Sharing({ keepers, shownTo, problems }: SkillsPageProps) {
  const { t, lab } = usePage()
  const values = { 'shownTo[]': [...shownTo] }
  return (
    <Section id="sharing" title={t('learning.skills.sharing')}>
      <p>{t('learning.skills.sharing-text')}</p>
      {keepers.length > 0 && (
        <Form action={learningPaths.skillSharing({ lab: lab!.slug })}>
          <Checkboxes
            name="shownTo"
            label={t('learning.skills.shown-to')}
            options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
            optional
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button look="secondary">{t('learning.skills.save-sharing')}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function More({ sharedWithMe, keeps }: SkillsPageProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const items = [
    { label: t('learning.skills.paper'), address: learningPaths.skillsPaper(here) },
    ...(keeps
      ? [
          { label: t('learning.skills.lab'), address: learningPaths.skillsOfLab(here) },
          {
            label: t('learning.skills.record'),
            address: learningPaths.newRecordedSkillCheck(here),
          },
        ]
      : []),
    ...sharedWithMe.map(({ id, name }) => ({
      label: t('learning.skills.of', { name }),
      address: learningPaths.skillsOfPerson({ ...here, participantId: id }),
    })),
  ]
  return (
    <Section id="more" title={t('learning.skills.more')}>
      <LinkList items={items} />
    </Section>
  )
}
