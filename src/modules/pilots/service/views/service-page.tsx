import {
  ButtonLink,
  ButtonRow,
  DateOf,
  Heading,
  Lead,
  LocalTextOf,
  Markdown,
  Notice,
  PrintButton,
  Section,
  StateTag,
  Tag,
  TagRow,
  usePage,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import { pilotPaths } from '../../paths.ts'
import { isOpenOn, type Round, type ShownChange, type ShownRound } from '../assessment/queries.ts'
import type { TestResult } from '../four-tests.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownPromise } from '../promise.ts'
import type { ShownService } from '../queries.ts'
import type { ShownRecord } from '../record.ts'
import type { ShownTouchpoint } from '../touchpoint.ts'
import { ServiceStateTag } from './parts.tsx'
import { PromiseList } from './promise-list.tsx'
import { RecordFacts } from './record-facts.tsx'
import { SidesTable } from './sides-table.tsx'
import { TestList } from './test-list.tsx'
import { TouchpointList } from './touchpoint-list.tsx'
import { WaysToGet } from './ways-to-get.tsx'

type Props = {
  at: { lab: string; serviceId: string }
  found: ShownService
  tests: readonly TestResult[]
  record: ShownRecord | undefined
  promises: readonly ShownPromise[]
  touchpoints: readonly ShownTouchpoint[]
  round: ShownRound | undefined
  open: readonly Round[]
  changes: readonly ShownChange[]
  /** The reader has a role in the initiative. */
  inside: boolean
  /** The reader may work on it: not those who only look on, such as funders. */
  works: boolean
  initiative: string
  thread: string
}

/** A service as residents read it: what it is and how to get it first, then how well it keeps what it says. */
export function ServicePage(props: Props) {
  const { at, found, tests, record, promises, touchpoints, inside, works } = props
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('pilots.service.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <ServiceStateTag of={found} />
        {inside && <Tag>{t(found.public ? 'pilots.public-tag' : 'pilots.private-tag')}</Tag>}
      </TagRow>
      <Rest found={found} />
      <Lead>
        <LocalTextOf text={found.forWhom} />
      </Lead>
      <Markdown text={pickText(found.what, language).text} under={2} />
      <Section id="ways" title={t('pilots.service.page.ways')}>
        <WaysToGet found={found} />
      </Section>
      <ButtonRow>
        <AnswerButton {...props} />
        <ButtonLink look="secondary" href={paths.sheet(at)}>
          {t('pilots.service.sheet.title')}
        </ButtonLink>
        <PrintButton />
        {works && (
          <ButtonLink
            look="tertiary"
            href={paths.work({ ...at, initiativeId: found.initiativeId })}
          >
            {t('pilots.service.work.title')}
          </ButtonLink>
        )}
      </ButtonRow>
      <Section id="tests" title={t('pilots.service.tests.title')}>
        <p>{t('pilots.service.tests.lead')}</p>
        <TestList at={at} found={found} tests={tests} />
      </Section>
      {promises.length > 0 && (
        <Section id="promises" title={t('pilots.service.promises.title')}>
          <PromiseList at={{ lab: at.lab, initiativeId: found.initiativeId }} promises={promises} />
        </Section>
      )}
      {touchpoints.length > 0 && (
        <Section id="touchpoints" title={t('pilots.service.touchpoints.title')}>
          <TouchpointList touchpoints={touchpoints} goesOn={found.state === 'running'} />
        </Section>
      )}
      <Said {...props} />
      {record && (
        <Section id="record" title={t('pilots.service.record.title')}>
          <RecordFacts record={record} inside={false} />
        </Section>
      )}
      <Origins {...props} />
    </>
  )
}

/** Why it cannot be had now. */
function Rest({ found }: Pick<Props, 'found'>) {
  const { t } = usePage()
  if (found.state === 'running') return null
  if (found.state === 'planned') return <Notice title={t('pilots.service.page.planned')} />
  return (
    <Notice
      tone="warning"
      title={t(
        found.state === 'paused' ? 'pilots.service.page.paused' : 'pilots.service.page.ended',
      )}
    >
      <p>
        <LocalTextOf text={found.stateReason} />
      </p>
    </Notice>
  )
}

function AnswerButton({ at, open }: Props) {
  const { t, today } = usePage()
  if (!open.some((one) => isOpenOn(one, today))) return null
  return <ButtonLink href={paths.assess(at)}>{t('pilots.service.page.answer')}</ButtonLink>
}

/** How users and staff find it, and what was changed because of it. */
function Said({ round, changes }: Props) {
  const { t } = usePage()
  return (
    <>
      {round && (
        <Section id="assessment" title={t('pilots.service.page.assessment')}>
          <p>
            {t('pilots.service.page.asked')} <DateOf value={round.closesOn} />
          </p>
          <SidesTable round={round} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section id="changes" title={t('pilots.service.page.changes')}>
          <ul>
            {changes.map(({ id, title, words, onDay, roundOn }) => (
              <li key={id} id={`change-${id}`}>
                <strong>
                  <LocalTextOf text={title} />
                </strong>{' '}
                (<DateOf value={onDay} />) <LocalTextOf text={words} />{' '}
                {roundOn && <StateTag tone="info">{t('pilots.service.page.because')}</StateTag>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Origins({ at, found, inside, initiative, thread }: Props) {
  const { t } = usePage()
  const { pilotId, pilotTitle, pilotPublic, initiativeId, initiativeTitle } = found
  return (
    <Section id="origins" title={t('pilots.service.page.origins')}>
      <ul>
        <li>
          <a class="ds-link" href={initiative}>
            <LocalTextOf text={initiativeTitle} />
          </a>
        </li>
        {pilotId && (pilotPublic || inside) && (
          <li>
            <a class="ds-link" href={pilotPaths.pilot({ lab: at.lab, initiativeId, pilotId })}>
              <LocalTextOf text={pilotTitle!} />
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href={thread}>
            {t('pilots.thread')}
          </a>
        </li>
      </ul>
    </Section>
  )
}
