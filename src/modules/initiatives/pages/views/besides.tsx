import { besideParts, type BesideLink } from '../../../../platform/manifest.ts'
import { BesideList, Card, CardGrid, Heading, usePage } from '../../../../ui/index.ts'

/** What other modules keep for this initiative, by part of the work: hearing, making sense, answering. */
export function Besides({ links }: { links: readonly BesideLink[] }) {
  const { t } = usePage()
  return (
    <>
      <Heading level={2}>{t('initiatives.work.beside')}</Heading>
      <CardGrid>
        {besideParts
          .map((part) => [part, links.filter((link) => (link.part ?? 'hear') === part)] as const)
          .filter(([, some]) => some.length > 0)
          .map(([part, some]) => (
            <Card key={part} title={t(`initiatives.work.part.${part}`)}>
              <BesideList links={some} />
            </Card>
          ))}
      </CardGrid>
    </>
  )
}
