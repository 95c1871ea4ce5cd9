import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  Disclosure,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  LocalTextOf,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { readingPaths } from '../../reading/paths.ts'
import { themePaths as paths } from '../paths.ts'
import type { ListedTheme } from '../queries.ts'
import { useFigures } from './figures.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  listed: readonly ListedTheme[]
  curates: boolean
}

/** The themes of an initiative, the fullest first. */
export function ThemeListPage({ address, listed, curates }: Props) {
  const { t } = usePage()
  const open = listed.filter(({ archivedAt }) => !archivedAt)
  const archived = listed.filter(({ archivedAt }) => archivedAt)
  const add = { label: t('voices.theme.new'), address: paths.newTheme(address) }
  return (
    <>
      <Heading level={1}>{t('voices.theme.list')}</Heading>
      <Lead>{t(curates ? 'voices.theme.lead' : 'voices.theme.lead-open')}</Lead>
      {curates && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
          <ButtonLink look="secondary" href={readingPaths.readings(address)}>
            {t('voices.reading.list')}
          </ButtonLink>
        </ButtonRow>
      )}
      {open.length === 0 ? (
        <EmptyState title={t(curates ? 'voices.theme.none' : 'voices.theme.none-open')} />
      ) : (
        <CardGrid>
          {open.map((theme) => (
            <ThemeCard key={theme.id} address={address} theme={theme} curates={curates} />
          ))}
        </CardGrid>
      )}
      {archived.length > 0 && (
        <Disclosure summary={t('voices.theme.archived-list', { count: archived.length })}>
          <LinkList
            items={archived.map(({ id, name }) => ({
              label: <LocalTextOf text={name} />,
              address: voicesPaths.theme({ ...address, themeId: id }),
            }))}
          />
        </Disclosure>
      )}
    </>
  )
}

type CardProps = { address: Props['address']; theme: ListedTheme; curates: boolean }

function ThemeCard({ address, theme, curates }: CardProps) {
  const { t } = usePage()
  const figures = useFigures()
  const shown = theme.publishedAt ? 'open' : 'inside'
  return (
    <Card
      title={<LocalTextOf text={theme.name} />}
      level={2}
      href={voicesPaths.theme({ ...address, themeId: theme.id })}
      above={
        curates && (
          <StateTag tone={theme.publishedAt ? 'success' : 'neutral'}>
            {t(`voices.theme.${shown}`)}
          </StateTag>
        )
      }
      below={figures(theme)}
    >
      <LocalTextOf text={theme.about} />
    </Card>
  )
}
