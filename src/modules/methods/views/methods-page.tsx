import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  Tag,
  usePage,
} from '../../../ui/index.ts'
import type { Template } from '../template.ts'

type MethodsPageProps = {
  /** The methods that the lab has adapted for itself. */
  own: readonly Template[]
  methods: readonly Template[]
  address(id: string): string
  /** Where the method cards and the finder are. */
  cards: { list: string; finder: string }
  /** Where methods are adapted, for those who may. */
  edit: string | null
}

/** The methods a lab can choose from, each with what it is for. */
export function MethodsPage({ own, methods, address, cards, edit }: MethodsPageProps) {
  const { t } = usePage()
  const whole = methods.filter(({ kind }) => kind === 'process')
  const beside = methods.filter(({ kind }) => kind !== 'process')
  return (
    <>
      <Heading level={1}>{t('methods.list.title')}</Heading>
      <Lead>{t('methods.list.lead')}</Lead>
      {edit && (
        <ButtonRow>
          <ButtonLink href={edit}>{t('methods.list.adapt')}</ButtonLink>
        </ButtonRow>
      )}
      {own.length > 0 && (
        <Section id="own" title={t('methods.list.own')}>
          <Cards methods={own} address={address} />
        </Section>
      )}
      <Section id="whole" title={t('methods.list.whole')}>
        <Cards methods={whole} address={address} />
      </Section>
      {beside.length > 0 && (
        <Section id="beside" title={t('methods.list.beside')}>
          <p>{t('methods.list.beside-text')}</p>
          <Cards methods={beside} address={address} />
        </Section>
      )}
      <Section id="cards" title={t('methods.list.cards-title')}>
        <p>{t('methods.list.cards-lead')}</p>
        <ButtonRow>
          <ButtonLink href={cards.finder}>{t('methods.finder.title')}</ButtonLink>
          <ButtonLink look="secondary" href={cards.list}>
            {t('methods.cards.title')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </>
  )
}

function Cards({ methods, address }: Pick<MethodsPageProps, 'methods' | 'address'>) {
  const { t } = usePage()
  return (
    <CardGrid>
      {methods.map((method) => (
        <Card
          key={method.id}
          title={<LocalTextOf text={method.name} />}
          href={address(method.id)}
          above={method.kind !== 'process' && <Tag>{t(`methods.kind.${method.kind}`)}</Tag>}
          below={t('methods.list.phases', { count: method.phases.length })}
        >
          <p>
            <LocalTextOf text={method.purpose} />
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}
