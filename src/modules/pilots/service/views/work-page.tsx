import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  BesideList,
  ButtonLink,
  ButtonRow,
  Section,
  TagRow,
  usePage,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import type { TestResult } from '../four-tests.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import { ServiceStateTag, WorkTop } from './parts.tsx'
import { TestList } from './test-list.tsx'

type Props = { at: ServicePlace; found: ShownService; tests: readonly TestResult[] }

/** The work on one service: how it stands in the four tests, and every part of it. */
export function WorkPage({ at, found, tests }: Props) {
  const { t } = usePage()
  return (
    <>
      <WorkTop found={found} title={t('pilots.service.work.title')} />
      <TagRow>
        <ServiceStateTag of={found} />
      </TagRow>
      <ButtonRow>
        <ButtonLink href={paths.service(at)}>{t('pilots.service.work.page')}</ButtonLink>
        <ButtonLink look="secondary" href={paths.state(at)}>
          {t('pilots.service.state.title')}
        </ButtonLink>
      </ButtonRow>
      <Section id="tests" title={t('pilots.service.tests.title')}>
        <TestList
          at={at}
          found={found}
          tests={tests}
          noteAt={(test) => paths.test({ ...at, test })}
        />
      </Section>
      <Section id="work" title={t('pilots.service.work.parts')}>
        <BesideList links={partsOf(at)} />
      </Section>
      <ButtonRow>
        {isGoingOn(found).ok && (
          <ButtonLink look="secondary" href={paths.details(at)}>
            {t('pilots.service.details.title')}
          </ButtonLink>
        )}
        <ButtonLink look="tertiary" danger href={paths.removal(at)}>
          {t('pilots.service.remove.title')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function partsOf(at: ServicePlace): BesideLink[] {
  return [
    { label: 'pilots.service.record.title', address: paths.record(at), order: 1 },
    { label: 'pilots.service.promises.title', address: paths.promises(at), order: 2 },
    { label: 'pilots.service.touchpoints.title', address: paths.touchpoints(at), order: 3 },
    { label: 'pilots.service.rounds.title', address: paths.assessments(at), order: 4 },
    { label: 'pilots.service.changes.title', address: paths.changes(at), order: 5 },
  ]
}
