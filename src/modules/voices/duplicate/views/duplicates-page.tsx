import {
  ButtonLink,
  Card,
  CardGrid,
  DateOf,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Pager,
  Section,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { langOf } from '../../contribution/language-codes.ts'
import { voicesPaths } from '../../paths.ts'
import { duplicatePaths } from '../paths.ts'
import type { ShownPair } from '../queries.ts'

type Address = { lab: string; initiativeId: string }
type ListProps = {
  address: Address
  pairs: readonly ShownPair[]
  next: string | null
  isFirst: boolean
}

/** What seems to say the same, most alike first. */
export function DuplicatesPage({ address, pairs, next, isFirst }: ListProps) {
  const { t } = usePage()
  const list = duplicatePaths.duplicates(address)
  return (
    <>
      <Heading level={1}>{t('voices.duplicate.title')}</Heading>
      <Lead>{t('voices.duplicate.lead')}</Lead>
      {pairs.length === 0 && (
        <EmptyState title={t('voices.duplicate.none')}>
          <p>{t('voices.duplicate.none-text')}</p>
        </EmptyState>
      )}
      {pairs.map((pair) => (
        <PairSection key={pair.id} address={address} pair={pair} />
      ))}
      <Pager
        of={t('voices.duplicate.title')}
        next={next ? `${list}?after=${next}` : undefined}
        first={isFirst ? undefined : list}
      />
    </>
  )
}

type PairProps = { address: Address; pair: ShownPair }

function PairSection({ address, pair }: PairProps) {
  const { t } = usePage()
  const share = Math.round(pair.similarity * 100)
  return (
    <Section id={`pair-${pair.id}`} title={t('voices.duplicate.alike', { share })}>
      <Sides address={address} pair={pair} />
      {!pair.decided && <Decide address={address} pair={pair} />}
    </Section>
  )
}

function Decide({ address, pair }: PairProps) {
  const { t } = usePage()
  const action = duplicatePaths.duplicate({ ...address, duplicatePairId: pair.id })
  return (
    <div class="button-row">
      <InlineForm action={action} fields={{ decided: 'same' }}>
        {t('voices.duplicate.same')}
      </InlineForm>
      <InlineForm action={action} fields={{ decided: 'not-same' }}>
        {t('voices.duplicate.not-same')}
      </InlineForm>
    </div>
  )
}

function Sides({ address, pair }: PairProps) {
  const { t } = usePage()
  return (
    <CardGrid>
      {[pair.first, pair.second].map((side) => (
        <Card
          key={side.id}
          title={side.title || t('voices.duplicate.untitled')}
          href={voicesPaths.voice({ ...address, contributionId: side.id })}
          below={<DateOf value={new Date(side.at)} />}
        >
          <p class="keeps-lines" lang={langOf(side.language)}>
            {side.body}
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}

type PageProps = PairProps & {
  /** Where the later one is answered as merged. */
  merge: string
  problems?: readonly Problem[]
}

/** One pair, and the next step once somebody said that it is the same. */
export function DuplicatePage({ address, pair, merge, problems = [] }: PageProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.duplicate.title')}</Heading>
      <ErrorSummary problems={problems} />
      {pair.decided && (
        <Notice title={t(`voices.duplicate.decided-${pair.decided}`)}>
          {pair.decided === 'same' && (
            <>
              <p>{t('voices.duplicate.merge-text')}</p>
              <ButtonLink href={`${merge}?outcome=merged&mergedInto=${pair.first.id}`}>
                {t('voices.duplicate.merge')}
              </ButtonLink>
            </>
          )}
        </Notice>
      )}
      <Sides address={address} pair={pair} />
      <Decide address={address} pair={pair} />
    </>
  )
}
