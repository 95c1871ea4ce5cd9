import {
  ButtonLink,
  ButtonRow,
  Confirm,
  Heading,
  LocalTextOf,
  Notice,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { IdeaPlace } from '../answer.ts'
import { limits } from '../input.ts'
import { ideaPaths as paths } from '../paths.ts'
import { isKept } from '../policy.ts'
import type { IdeaHeld, ShownIdea } from '../queries.ts'

type Props = { at: IdeaPlace; found: ShownIdea; problems: readonly Problem[] }

/** Putting an idea aside: why, in words that whoever brought it is told. */
export function AsidePage({ at, found, values, problems }: Props & { values: FormValues }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.idea.aside.title')}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.aside(at)}
        problems={problems}
        label={t('pilots.idea.aside.button')}
        back={paths.idea(at)}
      >
        <p>{t(found.proposedBy ? 'pilots.idea.aside.text-told' : 'pilots.idea.aside.text')}</p>
        <TextArea
          name="because"
          label={t('pilots.idea.aside.because')}
          rows={3}
          charsMax={limits.reason}
          values={values}
          problems={problems}
        />
      </Confirm>
    </>
  )
}

/** Deleting an idea that holds nothing yet; one that holds something is put aside instead. */
export function IdeaRemovalPage({
  at,
  found,
  held,
  problems,
}: Props & { held: readonly IdeaHeld[] }) {
  const { t } = usePage()
  const title = t('pilots.idea.remove.title')
  if (held.length > 0 || found.pilotId) {
    return (
      <>
        <Heading level={1}>{title}</Heading>
        <Notice tone="warning" title={t('pilots.idea.remove.holds')}>
          <ul>
            {held.map(({ what, count }) => (
              <li key={what}>{t(`pilots.idea.holds.${what}`, { count })}</li>
            ))}
          </ul>
          <p>{t('pilots.idea.remove.aside')}</p>
        </Notice>
        <ButtonRow>
          {isKept(found).ok && (
            <ButtonLink href={paths.aside(at)}>{t('pilots.idea.aside.title')}</ButtonLink>
          )}
          <ButtonLink look="secondary" href={paths.idea(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <p>
        <LocalTextOf text={found.title} />
      </p>
      <Confirm
        action={paths.ideaRemoval(at)}
        problems={problems}
        label={t('pilots.idea.remove.button')}
        danger
        back={paths.idea(at)}
      >
        <p>{t('pilots.idea.remove.text')}</p>
      </Confirm>
    </>
  )
}
