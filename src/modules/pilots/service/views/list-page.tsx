import type { LocalText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Pager,
  Tabs,
  TagRow,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { initiativePaths } from '../../../initiatives/index.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ListedService } from '../queries.ts'
import { ServiceStateTag } from './parts.tsx'

type Props = {
  /** Of the list itself: of the lab, or of one initiative. */
  address: string
  services: readonly ListedService[]
  words: string
  ended: boolean
  next?: string
  first?: string
  initiativeTitle?: LocalText
  /** Where the reader works on them, under their initiative. */
  workIn?: { lab: string; initiativeId: string }
  makeAt?: string
}

/** Services to find one among: what there is, for whom, and whether it can be had. */
export function ListPage(props: Props) {
  const { address, services, words, ended, next, first, initiativeTitle, makeAt } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('pilots.service.list.title')}</Heading>
      {initiativeTitle ? (
        <p>
          <LocalTextOf text={initiativeTitle} />
        </p>
      ) : (
        <Lead>{t('pilots.service.list.lead')}</Lead>
      )}
      <Form action={address} method="get">
        <TextField
          name="words"
          type="search"
          label={t('pilots.service.list.search')}
          values={{ words }}
          optional
        />
        <ButtonRow>
          <Button look="secondary">{t('pilots.service.list.find')}</Button>
          {makeAt && <ButtonLink href={makeAt}>{t('pilots.service.new.title')}</ButtonLink>}
        </ButtonRow>
      </Form>
      <Tabs
        label={t('pilots.service.list.title')}
        tabs={[
          { label: t('pilots.service.list.current'), address, current: !ended },
          {
            label: t('pilots.service.list.ended'),
            address: `${address}?ended=yes`,
            current: ended,
          },
        ]}
      />
      {services.length === 0 ? <None {...props} /> : <Services {...props} />}
      <Pager of={t('pilots.service.list.title')} next={next} first={first} />
    </>
  )
}

function None({ address, words, ended, makeAt }: Props) {
  const { t, lab } = usePage()
  if (words) {
    return (
      <EmptyState
        title={t('pilots.service.list.not-found')}
        action={{ label: t('pilots.service.list.all'), address }}
      />
    )
  }
  const started = makeAt
    ? { label: t('pilots.service.new.title'), address: makeAt }
    : {
        label: t('pilots.service.list.initiatives'),
        address: initiativePaths.initiatives({ lab: lab!.slug }),
      }
  return (
    <EmptyState
      title={t(ended ? 'pilots.service.list.none-ended' : 'pilots.service.list.none')}
      action={ended ? undefined : started}
    >
      {!ended && <p>{t('pilots.service.list.none-text')}</p>}
    </EmptyState>
  )
}

function Services({ services, workIn }: Props) {
  const { t, lab } = usePage()
  return (
    <CardGrid>
      {services.map((one) => (
        <Card
          key={one.id}
          level={2}
          title={<LocalTextOf text={one.title} />}
          href={
            workIn
              ? paths.work({ ...workIn, serviceId: one.id })
              : paths.service({ lab: lab!.slug, serviceId: one.id })
          }
          above={
            <TagRow>
              <ServiceStateTag of={one} />
              {!one.public && <span class="note">{t('pilots.private-tag')}</span>}
            </TagRow>
          }
          below={one.place || undefined}
        >
          <LocalTextOf text={one.forWhom} />
        </Card>
      ))}
    </CardGrid>
  )
}
