import type { ComponentChildren } from 'preact'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Diff,
  Disclosure,
  ErrorSummary,
  Heading,
  InlineForm,
  Markdown,
  Notice,
  PrintButton,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { langOf } from '../language-codes.ts'
import { contributionPaths as paths } from '../paths.ts'
import type { Photo, Wording } from '../page-queries.ts'
import type { ContributionRow } from '../schema.ts'
import { undoDays } from '../change-policy.ts'

export type ContributionPageProps = {
  address: { lab: string; initiativeId: string; contributionId: string }
  found: ContributionRow
  photos: readonly Photo[]
  /** How it read before; only for whose it is and for those who handle it. */
  wordings: readonly Wording[]
  may: { correct: boolean; return: boolean }
  thread: string
  problems?: readonly Problem[]
  children: ComponentChildren
}

/** What somebody said: the words first, then all that belongs to them. */
export function ContributionPage(props: ContributionPageProps) {
  const { found, photos, wordings, thread, problems = [], children } = props
  const { t } = usePage()
  const kind = t(`voices.kinds.${found.kind}`)
  return (
    <>
      <Heading level={1} kicker={found.title ? kind : undefined}>
        {found.title ? <span lang={langOf(found.language)}>{found.title}</span> : kind}
      </Heading>
      <ErrorSummary problems={problems} />
      <StateNotice {...props} />
      {found.kind === 'interview' ? (
        <div lang={langOf(found.language)}>
          <Markdown text={found.body} under={1} />
        </div>
      ) : (
        <p class="keeps-lines lead" lang={langOf(found.language)}>
          {found.body}
        </p>
      )}
      <Photos {...props} photos={photos} />
      <Actions {...props} />
      <p>
        <a class="ds-link" href={thread}>
          {t('voices.page.thread')}
        </a>{' '}
        <PrintButton />
      </p>
      {children}
      <History found={found} wordings={wordings} />
    </>
  )
}

function StateNotice({ address, found, may }: ContributionPageProps) {
  const { t } = usePage()
  if (found.erasedAt) return <Notice title={t('voices.page.erased')} />
  if (found.state === 'received') return null
  return (
    <Notice tone="warning" title={t(`voices.standing.${found.state}`)}>
      <p>{t(`voices.page.${found.state}-text`, { days: undoDays })}</p>
      {may.return && (
        <InlineForm action={paths.return(address)}>{t('voices.page.return')}</InlineForm>
      )}
    </Notice>
  )
}

function Photos({ address, photos }: ContributionPageProps) {
  return (
    <>
      {photos.map(({ blobId, shows }) => (
        <figure key={blobId} class="voice-photo">
          <img src={paths.photo({ ...address, blobId })} alt={shows} loading="lazy" />
          {shows && <figcaption class="note">{shows}</figcaption>}
        </figure>
      ))}
    </>
  )
}

function Actions({ address, may }: ContributionPageProps) {
  const { t } = usePage()
  if (!may.correct) return null
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={paths.wording(address)}>
        {t('voices.wording.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href={paths.audience(address)}>
        {t('voices.audience.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href={paths.withdrawal(address)}>
        {t('voices.withdrawal.title')}
      </ButtonLink>
    </ButtonRow>
  )
}

/** Each earlier wording beside the one that followed it. */
function History({ found, wordings }: Pick<ContributionPageProps, 'found' | 'wordings'>) {
  const { t } = usePage()
  if (wordings.length === 0) return null
  return (
    <Disclosure summary={t('voices.wording.history', { count: wordings.length })}>
      {wordings.map((before, place) => (
        <section key={before.version} class="stack">
          <Heading level={3}>
            <DateOf value={before.replacedAt} />
          </Heading>
          {before.because && <p>{before.because}</p>}
          <Diff before={whole(before)} after={whole(wordings[place - 1] ?? found)} />
        </section>
      ))}
    </Disclosure>
  )
}

function whole({ title, body }: Pick<Wording, 'title' | 'body'>): string {
  return title ? `${title}\n\n${body}` : body
}
