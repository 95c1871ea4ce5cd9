import {
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import type { ListedAdoption } from '../adoption/queries.ts'
import { lessonPaths as paths } from '../paths.ts'
import { LabTabs } from './lab-tabs.tsx'
import { AdoptionStateTag } from './parts.tsx'

type Props = {
  lab: string
  adoptions: readonly ListedAdoption[]
  inside: boolean
  next?: string
  first?: string
}

/** What a lab took from others, for those who work in it. */
export function AdoptionListPage({ lab, adoptions, inside, next, first }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedAdoption>[] = [
    {
      label: t('lessons.practice.field.title'),
      cell: ({ id, title }) => (
        <a class="ds-link" href={paths.adoption({ lab, adoptionId: id })}>
          <LocalTextOf text={title} />
        </a>
      ),
    },
    { label: t('lessons.practice.lab'), cell: ({ sourceLab }) => sourceLab },
    { label: t('lessons.field.state'), cell: ({ state }) => <AdoptionStateTag state={state} /> },
    { label: t('lessons.adoption.started'), cell: ({ startedAt }) => format.date(startedAt) },
    {
      label: t('lessons.list.initiative'),
      cell: ({ initiativeTitle }) =>
        initiativeTitle ? <LocalTextOf text={initiativeTitle} /> : '–',
    },
  ]
  return (
    <>
      <Heading level={1}>{t('lessons.adoptions.title')}</Heading>
      <LabTabs lab={lab} current="adoptions" inside={inside} />
      <Lead>{t('lessons.adoptions.lead')}</Lead>
      {adoptions.length === 0 ? (
        <EmptyState
          title={t('lessons.adoptions.none')}
          action={{ label: t('lessons.tab.elsewhere'), address: paths.elsewhere({ lab }) }}
        >
          <p>{t('lessons.adoptions.none-text')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('lessons.adoptions.title')}
          captionHidden
          rows={adoptions}
          columns={columns}
        />
      )}
      <Pager of={t('lessons.adoptions.title')} next={next} first={first} />
    </>
  )
}
