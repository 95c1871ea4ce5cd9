import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Heading,
  Lead,
  Pager,
  usePage,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { ListedCompletion } from '../queries.ts'
import { CompletionState, PathName } from './completion-parts.tsx'

type Props = {
  completions: readonly ListedCompletion[]
  names: ReadonlyMap<string, string>
  /** Only what this person completed. */
  of: { id: string; name: string } | null
  next: string | null
  paged: boolean
}

/** Who has completed what: the whole lab's, or one person's. */
export function CompletionsPage({ completions, names, of, next, paged }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const person: Record<string, string> = of ? { person: of.id } : {}
  const address = (to: string, more = {}) => {
    const query = new URLSearchParams({ ...person, ...more }).toString()
    return query ? `${to}?${query}` : to
  }
  const record = {
    label: t('learning.record.title'),
    address: address(learningPaths.newCompletion(here)),
  }
  return (
    <>
      <Heading level={1}>
        {of ? t('learning.completions.of', { name: of.name }) : t('learning.completions.title')}
      </Heading>
      <Lead>{t('learning.completions.lead')}</Lead>
      {completions.length === 0 ? (
        <EmptyState title={t('learning.completions.none')} action={record} />
      ) : (
        <>
          <ButtonRow>
            <ButtonLink href={record.address}>{record.label}</ButtonLink>
          </ButtonRow>
          <Completions completions={completions} names={names} />
        </>
      )}
      <p>
        <a class="ds-link" href={learningPaths.waivers(here)}>
          {t('learning.waivers.title')}
        </a>
      </p>
      <Pager
        of={t('learning.completions.title')}
        next={next ? address(learningPaths.completions(here), { before: next }) : undefined}
        first={paged ? address(learningPaths.completions(here)) : undefined}
      />
    </>
  )
}

function Completions({ completions, names }: Pick<Props, 'completions' | 'names'>) {
  const { t, lab } = usePage()
  const toOne = (id: string) =>
    learningPaths.completion({ lab: lab!.slug, learningCompletionId: id })
  return (
    <DataTable
      caption={t('learning.completions.title')}
      captionHidden
      rows={completions}
      columns={[
        {
          label: t('learning.completion.who'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={toOne(id)}>
              {name}
            </a>
          ),
        },
        {
          label: t('learning.completion.what'),
          cell: ({ pathKey }) => <PathName pathKey={pathKey} />,
        },
        {
          label: t('learning.completion.on'),
          cell: ({ completedOn }) => <DateOf value={completedOn} />,
        },
        {
          label: t('learning.completion.until'),
          cell: ({ validUntil }) => (validUntil ? <DateOf value={validUntil} /> : '–'),
        },
        {
          label: t('learning.completion.how'),
          cell: ({ mode }) => t(`learning.mode.${mode}`),
        },
        {
          label: t('learning.completion.by'),
          cell: ({ recordedBy }) => (recordedBy && names.get(recordedBy)) ?? '–',
        },
        {
          label: t('learning.completion.state'),
          cell: (completion) => <CompletionState completion={completion} />,
        },
      ]}
    />
  )
}
