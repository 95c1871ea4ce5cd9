import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  EmptyState,
  Form,
  Heading,
  Lead,
  LinkList,
  Pager,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { BoardSearch, ListedQuestion } from '../queries.ts'

type Props = {
  questions: ListedQuestion[]
  tags: { tag: string; count: number }[]
  search: BoardSearch
  moderates: boolean
  next: string | null
}

/** What champions asked, newest first, to search. */
export function BoardPage({ questions, tags, search, moderates, next }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const address = (before?: string) => {
    const { words, tag, open, removed } = search
    const query = new URLSearchParams({
      ...(words && { q: words }),
      ...(tag && { tag }),
      ...(open && { open: 'yes' }),
      ...(removed && { removed: 'yes' }),
      ...(before && { before }),
    })
    return `${paths.questions(here)}?${query}`
  }
  const narrowed = search.words !== '' || search.tag !== '' || search.open
  return (
    <>
      <Heading level={1}>{t('champions.board.title')}</Heading>
      <Lead>{t('champions.board.lead')}</Lead>
      <ButtonRow>
        <ButtonLink href={paths.newQuestion(here)}>{t('champions.board.new')}</ButtonLink>
      </ButtonRow>
      <Form action={paths.questions(here)} method="get">
        <TextField name="q" label={t('champions.board.search')} values={{ q: search.words }} />
        <Checkbox
          name="open"
          label={t('champions.board.only-open')}
          values={{ open: search.open ? 'yes' : '' }}
        />
        {moderates && (
          <Checkbox
            name="removed"
            label={t('champions.board.with-removed')}
            values={{ removed: search.removed ? 'yes' : '' }}
          />
        )}
        <ButtonRow>
          <Button look="secondary">{t('champions.board.find')}</Button>
        </ButtonRow>
      </Form>
      {tags.length > 0 && (
        <nav aria-label={t('champions.board.tags')}>
          <p>
            {tags.map(({ tag, count }, place) => (
              <span key={tag}>
                {place > 0 && ' · '}
                <a
                  class="ds-link"
                  href={`${paths.questions(here)}?tag=${encodeURIComponent(tag)}`}
                  aria-current={tag === search.tag ? 'true' : undefined}
                >
                  {tag} ({count})
                </a>
              </span>
            ))}
          </p>
        </nav>
      )}
      {questions.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'champions.board.none-found' : 'champions.board.none')}
          action={
            narrowed
              ? { label: t('champions.board.show-all'), address: paths.questions(here) }
              : undefined
          }
        />
      ) : (
        <LinkList items={questions.map((one) => ({ ...itemOf(one), note: <Note of={one} /> }))} />
      )}
      <Pager
        of={t('champions.board.title')}
        next={next ? address(next) : undefined}
        first={search.before ? address() : undefined}
      />
    </>
  )

  function itemOf({ id, title }: ListedQuestion) {
    return { label: title, address: paths.question({ ...here, championQuestionId: id }) }
  }
}

function Note({ of }: { of: ListedQuestion }) {
  const { t, format } = usePage()
  const { askerName, askedAt, answers, helped, removedAt, tags } = of
  const parts = [
    askerName ?? t('champions.board.nameless'),
    format.date(askedAt),
    t('champions.board.answers', { count: answers }),
    ...(helped ? [t('champions.board.helped')] : []),
    ...(removedAt ? [t('champions.board.is-removed')] : []),
    ...tags,
  ]
  return <>{parts.join(' · ')}</>
}
