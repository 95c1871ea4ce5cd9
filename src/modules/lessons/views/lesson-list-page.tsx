import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  PrintButton,
  usePage,
  type Column,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { queryOf, type LessonFilter, type ListedLesson } from '../lesson/list.ts'
import { lessonPaths as paths } from '../paths.ts'
import { confidences } from '../words.ts'
import { LabTabs } from './lab-tabs.tsx'
import { LessonFilterForm } from './lesson-filter.tsx'
import { ConfidenceTag } from './parts.tsx'

type Props = {
  lab: string
  lessons: readonly ListedLesson[]
  filter: LessonFilter
  /** The reader holds a role here and sees drafts. */
  inside: boolean
  /** The initiative the list is narrowed to, where the reader may write in it. */
  writesIn: string | null
  file: string
  next?: string
  first?: string
}

/** What a lab learned; what was contested and what failed stands among the rest. */
export function LessonListPage(props: Props) {
  const { lab, lessons, filter, inside, writesIn, file, next, first } = props
  const { t } = usePage()
  const narrowed = queryOf({ ...filter, order: 'newest' }) !== ''
  const list = { address: paths.lessons({ lab }), label: t('lessons.list.all') }
  const write = {
    address: initiativePaths.initiatives({ lab }),
    label: t('lessons.list.initiatives'),
  }
  return (
    <>
      <Heading level={1}>{t('lessons.title')}</Heading>
      <LabTabs lab={lab} current="lessons" inside={inside} />
      <Lead>{t('lessons.lead')}</Lead>
      {writesIn && (
        <ButtonRow>
          <ButtonLink href={paths.newLesson({ lab, initiativeId: writesIn })}>
            {t('lessons.new.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.newPractice({ lab, initiativeId: writesIn })}>
            {t('lessons.practice.new.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      <LessonFilterForm lab={lab} filter={filter} inside={inside} />
      {lessons.length === 0 ? (
        <EmptyState
          title={t(narrowed ? 'lessons.list.none-so' : 'lessons.list.none')}
          action={narrowed ? list : write}
        >
          <p>{t(narrowed ? 'lessons.list.none-so-text' : 'lessons.list.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <LessonTable {...props} />
          <ButtonRow>
            <ButtonLink look="secondary" href={file} download>
              {t('lessons.list.file')}
            </ButtonLink>
            <PrintButton />
          </ButtonRow>
        </>
      )}
      <Pager of={t('lessons.title')} next={next} first={first} />
    </>
  )
}

function LessonTable({ lab, lessons }: Props) {
  const { t } = usePage()
  const columns: Column<ListedLesson>[] = [
    {
      label: t('lessons.field.claim'),
      cell: ({ id, claim }) => (
        <a class="ds-link" href={paths.lesson({ lab, lessonId: id })}>
          <LocalTextOf text={claim} />
        </a>
      ),
    },
    {
      label: t('lessons.field.confidence'),
      cell: ({ confidence, sources }) => (
        <>
          <ConfidenceTag confidence={confidences[confidence - 1]!} />{' '}
          {t('lessons.sources', { count: sources })}
        </>
      ),
    },
    {
      label: t('lessons.list.said'),
      cell: ({ agree, contest }) =>
        agree + contest === 0 ? '–' : t('lessons.list.counts', { agree, contest }),
    },
    {
      label: t('lessons.list.context'),
      cell: ({ place, density, service, mode, level }) =>
        [
          place,
          t(`lessons.density.${density}`),
          t(`lessons.service.${service}`),
          t(`lessons.mode.${mode}`),
          t(`lessons.level.${level}`),
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      label: t('lessons.list.initiative'),
      cell: ({ initiativeTitle }) => <LocalTextOf text={initiativeTitle} />,
    },
  ]
  return <DataTable caption={t('lessons.title')} captionHidden rows={lessons} columns={columns} />
}
