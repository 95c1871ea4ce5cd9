import { ButtonLink, LinkList, LocalTextOf, Section, usePage } from '../../../ui/index.ts'
import type { LocalText } from '../../../shared/language.ts'
import { pagePart } from '../contribution/page-part.tsx'
import { voicesPaths } from '../paths.ts'
import { themesOfContribution } from '../theme/item-queries.ts'
import { readingPaths as paths } from './paths.ts'
import { mayCurate } from './policy.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  themes: { id: string; name: LocalText }[]
  curates: boolean
}

/** The themes a contribution is in: published ones for everybody, all for those who read together. */
export const readingPart = pagePart<Props>(
  'reading',
  async ({ db, labId, actor, found, address }) => {
    const curates = mayCurate(actor, found.initiativeId).ok
    const held = await themesOfContribution(db, labId, found.id)
    const seen = held.filter(({ open }) => open || curates)
    const themes = [...new Map(seen.map((one) => [one.id, one])).values()]
    return themes.length > 0 || (curates && !found.aboutId) ? { address, themes, curates } : null
  },
  InThemes,
)

function InThemes({ address, themes, curates }: Props) {
  const { t } = usePage()
  return (
    <Section id="themes" title={t('voices.reading.in-themes')}>
      {themes.length === 0 ? (
        <p>{t('voices.reading.in-no-theme')}</p>
      ) : (
        <LinkList
          items={themes.map(({ id, name }) => ({
            label: <LocalTextOf text={name} />,
            address: voicesPaths.theme({ ...address, themeId: id }),
          }))}
        />
      )}
      {curates && (
        <p>
          <ButtonLink look="secondary" href={paths.reading(address)}>
            {t('voices.reading.open')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
