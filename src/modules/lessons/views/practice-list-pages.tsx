import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Elsewhere } from '../practice/copy.ts'
import type { ListedPractice } from '../practice/queries.ts'
import { LabTabs } from './lab-tabs.tsx'
import { PracticeStateTag } from './parts.tsx'

type Shared = { lab: string; inside: boolean; next?: string; first?: string }

/** What a lab recommends to others. */
export function PracticeListPage(props: Shared & { practices: readonly ListedPractice[] }) {
  const { lab, practices, inside, next, first } = props
  const { t } = usePage()
  const action = {
    address: initiativePaths.initiatives({ lab }),
    label: t('lessons.list.initiatives'),
  }
  return (
    <>
      <Heading level={1}>{t('lessons.practices.title')}</Heading>
      <LabTabs lab={lab} current="practices" inside={inside} />
      <Lead>{t('lessons.practices.lead')}</Lead>
      {practices.length === 0 ? (
        <EmptyState title={t('lessons.practices.none')} action={inside ? action : undefined}>
          <p>{t(inside ? 'lessons.practices.none-inside' : 'lessons.practices.none-text')}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {practices.map(({ id, title, summary, state, published }) => {
            const to = published ? paths.practice : paths.practiceWork
            return (
              <Card
                key={id}
                level={2}
                title={<LocalTextOf text={title} />}
                href={to({ lab, goodPracticeId: id })}
                above={inside && <PracticeStateTag state={state} />}
              >
                <p>
                  <LocalTextOf text={summary} />
                </p>
              </Card>
            )
          })}
        </CardGrid>
      )}
      <Pager of={t('lessons.practices.title')} next={next} first={first} />
    </>
  )
}

type ElsewhereProps = Shared & { practices: readonly Elsewhere[]; words: string }

/** What other labs of the site recommend, to begin an adoption from. */
export function ElsewherePage(props: ElsewhereProps) {
  const { lab, practices, words, inside, next, first } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.elsewhere.title')}</Heading>
      <LabTabs lab={lab} current="elsewhere" inside={inside} />
      <Lead>{t('lessons.elsewhere.lead')}</Lead>
      <Form action={paths.elsewhere({ lab })} method="get">
        <TextField
          name="words"
          type="search"
          label={t('lessons.filter.words')}
          values={{ words }}
          optional
        />
        <ButtonRow>
          <Button look="secondary">{t('lessons.elsewhere.search')}</Button>
        </ButtonRow>
      </Form>
      {practices.length === 0 ? (
        <EmptyState title={t(words ? 'lessons.elsewhere.none-so' : 'lessons.elsewhere.none')}>
          <p>{t('lessons.elsewhere.none-text')}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {practices.map((one) => (
            <ElsewhereCard key={one.id} lab={lab} one={one} />
          ))}
        </CardGrid>
      )}
      <Pager of={t('lessons.elsewhere.title')} next={next} first={first} />
    </>
  )
}

function ElsewhereCard({ lab, one }: { lab: string; one: Elsewhere }) {
  const { t, format } = usePage()
  const { adoptionId } = one
  return (
    <Card
      level={2}
      title={<LocalTextOf text={one.title} />}
      href={paths.practice({ lab: one.lab, goodPracticeId: one.id })}
      above={
        <>
          <LocalTextOf text={one.labName} /> · {format.date(one.firstPublishedAt)}
        </>
      }
      below={
        adoptionId ? (
          <a class="ds-link" href={paths.adoption({ lab, adoptionId })}>
            {t('lessons.elsewhere.ours')}
          </a>
        ) : (
          <a class="ds-link" href={`${paths.newAdoption({ lab })}?from=${one.id}`}>
            {t('lessons.adoption.new.title')}
          </a>
        )
      }
    >
      <p>
        <LocalTextOf text={one.summary} />
      </p>
    </Card>
  )
}
