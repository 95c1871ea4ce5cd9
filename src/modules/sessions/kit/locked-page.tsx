import {
  ButtonLink,
  ButtonRow,
  Heading,
  LinkList,
  LocalTextOf,
  usePage,
} from '../../../ui/index.ts'
import { pickText, type LocalText } from '../../../shared/language.ts'
import { learningPaths } from '../../learning/index.ts'
import { paths } from '../paths.ts'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  title: LocalText
  /** The learning paths that open it, any one of them. */
  learn: readonly { id: string; name: LocalText }[]
}

/** What to learn before one takes a kit along. */
export function LockedPage({ at, title, learn }: Props) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('sessions.kit.title')}>
        <LocalTextOf text={title} />
      </Heading>
      <p>{t('sessions.kit.locked', { count: learn.length })}</p>
      <LinkList
        items={learn.map(({ id, name }) => ({
          label: pickText(name, language).text,
          address: learningPaths.path({ lab: at.lab, pathKey: id }),
        }))}
      />
      <p>{t('sessions.kit.locked-text')}</p>
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.session(at)}>
          {t('sessions.back')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
